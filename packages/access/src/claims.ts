import { z } from 'zod';
import { Unauthorised } from './unauthorised.ts';

/** Who a token speaks for, before the directory is asked. */
export interface Claimed {
  readonly orgnr: string;
  readonly scopes: readonly string[];
  readonly person?: string;
}

/** How a kind of issuer says who comes: its claims to organisation, scopes and person. */
export type ReadClaims = (claims: Readonly<Record<string, unknown>>) => Claimed;

const Consumer = z.object({ authority: z.literal('iso6523-actorid-upis'), ID: z.string().regex(/^0192:\d{9}$/) });
const MaskinportenClaims = z.object({ consumer: Consumer, scope: z.string().default('') });

/**
 * Maskinporten: `consumer.ID` is `0192:` and the organisation number (ISO 6523), `scope` is separated by spaces. A
 * delegation (`supplier`) changes nothing: the consumer answers for what is done.
 */
export const readMaskinportenClaims: ReadClaims = (claims) => {
  const parsed = MaskinportenClaims.safeParse(claims);
  if (!parsed.success) throw new Unauthorised('token-uten-organisasjon', parsed.error);
  return { orgnr: parsed.data.consumer.ID.slice('0192:'.length), scopes: parsed.data.scope.split(' ').filter(Boolean) };
};

/** Where an OIDC issuer puts what we need, and what its roles allow. */
export interface PersonClaims {
  /** The claim with the organisation number (bare or with `0192:`). Default 'orgnr'. */
  readonly organisation?: string;
  /** The claim with the roles, a list or a text separated by spaces. Default 'roles'. */
  readonly roles?: string;
  /** The scopes of each role; other roles give nothing. */
  readonly scopesByRole: Readonly<Record<string, readonly string[]>>;
}

const Orgnr = z.string().regex(/^(0192:)?\d{9}$/);
const Roles = z.union([z.array(z.string()), z.string().transform((text) => text.split(' '))]).default([]);
/** A pairwise subject. A subject that is itself an identity number is refused: it must not enter logs. */
const Subject = z
  .string()
  .min(1)
  .max(200)
  .regex(/^(?!\d{11}$)/);

/**
 * A person who logged in (HelseID, Entra ID, an own OIDC issuer): organisation and roles from the named claims, the
 * person from `sub`. Names and identity numbers (`name`, `pid`) are never read.
 */
export const readPersonClaims =
  ({ organisation = 'orgnr', roles = 'roles', scopesByRole }: PersonClaims): ReadClaims =>
  (claims) => {
    const orgnr = Orgnr.safeParse(claims[organisation]);
    if (!orgnr.success) throw new Unauthorised('token-uten-organisasjon', orgnr.error);
    const rest = z.object({ sub: Subject, roles: Roles }).safeParse({ sub: claims['sub'], roles: claims[roles] });
    if (!rest.success) throw new Unauthorised('token-ugyldig', rest.error);
    const granted = rest.data.roles.flatMap((role) =>
      Object.hasOwn(scopesByRole, role) ? (scopesByRole[role] ?? []) : [],
    );
    return { orgnr: orgnr.data.slice(-9), scopes: [...new Set(granted)], person: rest.data.sub };
  };
