import type { Etat } from '../values/etat.ts';
import { boligsosialResources } from './boligsosial.ts';
import { lesMelding, lesVarsel, lesVarsler, meldHendelser } from './door.ts';
import { fellesResources } from './felles.ts';
import { kriminalomsorgResources } from './kriminalomsorg.ts';
import { navResources } from './nav.ts';
import { operationsRoutes, sendLoggPaNytt } from './operations.ts';
import type { ResourceRow } from './resource.ts';
import type { RouteContract } from './route.ts';
import { tsbResources } from './tsb.ts';

const ownResources: Record<Etat, readonly ResourceRow[]> = {
  tsb: tsbResources,
  kriminalomsorg: kriminalomsorgResources,
  nav: navResources,
  boligsosial: boligsosialResources,
};

/** Every event that this agency's door takes as a resource call: its own, and those that every agency may send. */
export const resourcesOf = (etat: Etat): readonly ResourceRow[] => [...ownResources[etat], ...fellesResources];

/** The routes that are the same at every door. */
export const commonDoorRoutes = [
  meldHendelser,
  lesMelding,
  lesVarsler,
  lesVarsel,
  ...operationsRoutes,
  sendLoggPaNytt,
] as const;

/** All routes of one door. */
export const doorRoutesOf = (etat: Etat): readonly RouteContract[] => [
  ...commonDoorRoutes,
  ...resourcesOf(etat).map((row) => row.contract),
];
