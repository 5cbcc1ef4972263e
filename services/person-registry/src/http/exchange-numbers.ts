import { finnPersonRef, type Orgnr } from '@overgang/contracts';
import { type BoundRoute, bind, problem, reply } from '@overgang/http-service';
import type { Resolution } from '@overgang/person-ref';

/** What the route needs from the rest of the service. */
export interface ExchangeNumbersParts {
  readonly resolve: (
    people: readonly { readonly number: string; readonly organisation: Orgnr; readonly name: string | undefined }[],
  ) => Promise<readonly Resolution[]>;
}

/** POST /v1/personref: numbers to personRefs, for doors only. */
export const exchangeNumbers = ({ resolve }: ExchangeNumbersParts): BoundRoute =>
  bind(finnPersonRef, async ({ body, caller }) => {
    if (caller.etat !== 'system') return problem('feil-etat');
    const resolutions = await resolve(
      body.personer.map(({ identitetsnummer, organisasjon, navn }) => ({
        number: identitetsnummer,
        organisation: organisasjon,
        name: navn,
      })),
    );
    const personer = resolutions.map((one) =>
      one.kind === 'resolved' ? { personRef: one.personRef } : { feil: one.code },
    );
    return reply(200, { personer });
  });
