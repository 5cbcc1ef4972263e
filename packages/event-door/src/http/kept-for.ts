import type { Etat } from '@overgang/contracts';
import { type BoundRoute, problem } from '@overgang/http-service';

/** Routes for one agency's callers alone: others get 403 `feil-etat`. */
export const keptFor = (etat: Etat, routes: readonly BoundRoute[]): readonly BoundRoute[] =>
  routes.map(({ contract, handle }) => ({
    contract,
    handle: async (request) => {
      const { caller } = request as { readonly caller: { readonly etat: string } | undefined }; // set unless open
      return caller?.etat === etat ? await handle(request) : problem('feil-etat');
    },
  }));
