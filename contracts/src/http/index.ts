export { boligsosialResources } from './boligsosial.ts';
export { lesMelding, lesVarsel, lesVarsler, Markor, maxBatch, meldHendelser } from './door.ts';
export { commonDoorRoutes, doorRoutesOf, resourcesOf } from './door-contract.ts';
export { fellesResources } from './felles.ts';
export { kriminalomsorgResources } from './kriminalomsorg.ts';
export { navResources } from './nav.ts';
export { Varsel, Varselsvar } from './notice.ts';
export {
  lesParkerte,
  lesUlest,
  lesUleste,
  operationsRoutes,
  rettUlest,
  sendLoggPaNytt,
  spillAvUleste,
  UlestInnhold,
  UlestMelding,
} from './operations.ts';
export {
  finnPersonRef,
  Innsyn,
  lesInnsyn,
  PersonOppslag,
  PersonOppslagSvar,
  personRegistryRoutes,
  visPerson,
} from './person-registry.ts';
export { IdempotencyHeader, Person, type PostFields, postFields } from './post-fields.ts';
export { FieldError, Problem, problemContentType } from './problem.ts';
export { Delsvar, Meldingsstatus, Mottatt, Samlesvar } from './received.ts';
export { dataOf, type ResourceContract, type ResourceRow, resource } from './resource.ts';
export { type HttpMethod, type RouteContract, route, type Scope, scopes } from './route.ts';
export { tsbResources } from './tsb.ts';
