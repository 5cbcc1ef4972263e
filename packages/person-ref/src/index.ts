export { IdentityNumber, type IdentityNumberKind } from './identity-number.ts';
export { type AcceptedNumbers, type ParsedIdentityNumber, parseIdentityNumber } from './parse-identity-number.ts';
export { type IdentityNumberRefusal, identityNumberRefusals } from './refusal.ts';
export { someSyntheticNumbers, syntheticNumbers } from './synthetic-numbers.ts';
