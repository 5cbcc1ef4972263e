import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { route, scopes } from '../route.ts';
import { Overgangsrad } from './board-row.ts';
import { Mangelforklaring, MangelPaTavla } from './gap-on-board.ts';
import { Tidslinjepost } from './timeline-entry.ts';

/**
 * Three answers to 'what did we know then?'. `vist`: what had been announced by then, word for word. `beregnet`: what follows
 * from all that had been told by then, judged then by the rules of this build. `faktisk`: what follows from all that had
 * happened by then, with everything that is known now.
 */
export const Kunnskapsslag = z.enum(['vist', 'beregnet', 'faktisk']);
export type Kunnskapsslag = z.output<typeof Kunnskapsslag>;

/** A gap as it had last been announced, and when that was. */
export const VistMangel = MangelPaTavla.extend({ kunngjort: Tidspunkt });
export type VistMangel = z.output<typeof VistMangel>;

/** What was known of a transition at a moment. 404 where the caller may not see it today; nothing where it could not then. */
export const lesKunnskap = route({
  id: 'les-kunnskap',
  method: 'GET',
  path: '/v1/overganger/:overgangId/kunnskap',
  summary: 'Hva vi visste om overgangen på et tidspunkt',
  description:
    '`vist`: det som var kunngjort da, ordrett. `beregnet`: det som følger av alt som var meldt da, vurdert da. `faktisk`: det som følger av alt som hadde skjedd da, med det vi vet nå.',
  scope: scopes.tavle,
  params: z.strictObject({ overgangId: OvergangId }),
  query: z.strictObject({ per: Tidspunkt, hva: Kunnskapsslag.default('vist') }),
  responses: {
    200: z.discriminatedUnion('hva', [
      z.object({ hva: z.literal('vist'), per: Tidspunkt, mangler: z.array(VistMangel).readonly() }),
      z.object({
        hva: z.enum(['beregnet', 'faktisk']),
        per: Tidspunkt,
        /** Absent where the caller could not have seen the transition. */
        rad: Overgangsrad.optional(),
        mangler: z.array(Mangelforklaring).readonly(),
        tidslinje: z.array(Tidslinjepost).readonly(),
      }),
    ]),
  },
});
