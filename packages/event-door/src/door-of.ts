import type { Etat } from '@overgang/contracts';
import { createDoor, type Door, type DoorConfig, type DoorPorts } from './create-door.ts';
import type { DoorSpec } from './door-spec.ts';

/** Makes an agency's `createApp`. It opens nothing; what it is handed it does not close. */
export const doorOf =
  <A extends Etat, Code extends string>(spec: DoorSpec<A, Code>) =>
  (config: DoorConfig, ports: DoorPorts): Door =>
    createDoor(spec, config, ports);
