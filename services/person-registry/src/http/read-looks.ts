import { lesInnsyn, type PersonRef } from '@overgang/contracts';
import { type BoundRoute, bind, problem, reply } from '@overgang/http-service';
import type { Look } from '../domain/look.ts';

/** What the route needs from the rest of the service. */
export interface ReadLooksParts {
  readonly listLooks: (wanted: {
    readonly organisations: readonly string[];
    readonly personRef: PersonRef | undefined;
    readonly before: string | undefined;
    readonly limit: number;
  }) => Promise<readonly (Look & { readonly id: string })[]>;
}

const toInnsyn = ({ lookedAt, organisation, bruker, personRef, varselId, grunnlag, formal }: Look) => ({
  tidspunkt: lookedAt,
  organisasjon: organisation,
  ...(bruker === undefined ? {} : { bruker }),
  personRef,
  varselId,
  grunnlag,
  formal,
});

const isPlace = (text: string): boolean => /^\d{1,18}$/.test(text);

/** GET /v1/innsyn: who has looked at the people whom the caller, or one of its units, has reported. */
export const readLooks = ({ listLooks }: ReadLooksParts): BoundRoute =>
  bind(lesInnsyn, async ({ query, caller }) => {
    const { personRef, etter, antall } = query;
    if (etter !== undefined && !isPlace(etter)) {
      const message = 'Bruk «neste» fra svaret på forrige side.';
      return problem('ugyldig-innhold', { errors: [{ path: 'query.etter', code: 'ugyldig-markor', message }] });
    }
    const organisations = [...new Set<string>([caller.organisation, ...caller.enheter])];
    const looks = await listLooks({ organisations, personRef, before: etter, limit: antall + 1 });
    const page = looks.slice(0, antall);
    const last = page.at(-1);
    const neste = looks.length > antall && last !== undefined ? { neste: last.id } : {};
    return reply(200, { innsyn: page.map(toInnsyn), ...neste });
  });
