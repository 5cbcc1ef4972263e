export { IdentityNumber, type IdentityNumberKind } from './identity-number.ts';
export { type AcceptedNumbers, type ParsedIdentityNumber, parseIdentityNumber } from './parse-identity-number.ts';
export { type IdentityNumberRefusal, identityNumberRefusals } from './refusal.ts';
export { openPersonResolver } from './resolve/open-person-resolver.ts';
export type { PersonResolverOptions } from './resolve/person-resolver-options.ts';
export {
  type NamedPerson,
  PersonRegistryError,
  type Resolution,
  type ResolvePeople,
  type ResolvePerson,
} from './resolve/port.ts';
export { type ResolveOverHttpOptions, resolveOverHttp } from './resolve/resolve-over-http.ts';
export { someSyntheticNumbers, syntheticNumbers } from './synthetic-numbers.ts';
