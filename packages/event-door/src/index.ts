export {
  createDoor,
  type Door,
  type DoorConfig,
  type DoorPorts,
  doorMigrations,
  eventTopicOf,
  noticeTopicOf,
} from './create-door.ts';
export type { WhyImpossible } from './decide/decide-post.ts';
export type { FactShape, RecordFact } from './decide/fact.ts';
export type { CommonRefusal } from './decide/refusal.ts';
export { doorConfigFields } from './door-config.ts';
export type { DoorSpec } from './door-spec.ts';
export { type HostedDoor, hostedDoor } from './hosted-door.ts';
export { doorProblemTable } from './http/door-problems.ts';
