export type { Door, DoorConfig, DoorPorts } from './create-door.ts';
export type { CommonRefusal, Refusal, StayClash } from './decide/refusal.ts';
export type { StayChronology } from './decide/stay-chronology.ts';
export { type DoorConfigSchema, doorConfig } from './door-config.ts';
export { doorMigrations } from './door-migrations.ts';
export { doorOf } from './door-of.ts';
export type { DoorSpec, MatterKind, RefusalWords } from './door-spec.ts';
export { type HostedDoor, hostedDoor } from './hosted-door.ts';
