export { addressesOf, addressOf, isAddressedTo } from './addresses.ts';
export { type Addressee, audienceOf, audiencesOf } from './audiences.ts';
export { type Caller, type CallerEtat, mayReportFor } from './caller.ts';
export {
  type Claimed,
  type PersonClaims,
  type ReadClaims,
  readMaskinportenClaims,
  readPersonClaims,
} from './claims.ts';
export { demoOrganisations } from './demo-organisations.ts';
export type { KeySourceOptions } from './key-source.ts';
export { type LocalIssuer, type LocalIssuerOptions, openLocalIssuer, type TokenWishes } from './local-issuer.ts';
export { Organisation, type OrganisationInput } from './organisation.ts';
export {
  type OrganisationDirectory,
  OrganisationDirectoryError,
  openOrganisationDirectory,
  readOrganisationDirectory,
} from './organisation-directory.ts';
export { type AccessCode, Unauthorised } from './unauthorised.ts';
export {
  openTokenVerifier,
  type TokenVerifier,
  type TokenVerifierOptions,
  type TrustedIssuer,
} from './verify-token.ts';
