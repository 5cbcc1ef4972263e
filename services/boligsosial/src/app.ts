import { createDoor, type Door, type DoorConfig, type DoorPorts, type DoorSpec } from '@overgang/event-door';
import type { HousingFact } from './domain/housing-fact.ts';
import { matterOf } from './domain/matter-of.ts';
import { type HousingRefusal, whyImpossible } from './domain/why-impossible.ts';
import { refusals } from './http/refusals.ts';

const door: DoorSpec<HousingFact, HousingRefusal> = { etat: 'boligsosial', matterOf, whyImpossible, refusals };

/** Joins the rooms of this door. Opens nothing; what it is handed it does not close. */
export const createApp = (config: DoorConfig, ports: DoorPorts): Door => createDoor(door, config, ports);
