import { z } from 'zod';
import { Orgnr } from '../../ids.ts';
import { Dato, Tidspunkt } from '../../values/dato.ts';
import { Etat } from '../../values/etat.ts';
import { route, scopes } from '../route.ts';

const Virkedager = z.int().nonnegative();

/**
 * How a reporting unit's silence compares with its own history. `taus`: longer than at any time in the twelve weeks before its
 * last report, at least twice the usual time between two reports, and at least three working days. `sjelden`: it reports too
 * seldom to say. `sluttet`: silent for more than 60 working days.
 */
export const Enhetspust = z.strictObject({
  etat: Etat,
  enhet: Orgnr,
  navn: z.string().min(1).max(120).optional(),
  /** The last day on which its door recorded something from it. */
  meldteSist: Dato,
  tilstand: z.enum(['i-rute', 'taus', 'sjelden', 'sluttet']),
  /** Since then, up to the day up to which its door has told everything. */
  stilleVirkedager: Virkedager,
  /** Working days between two days with reports: the usual, the longest, and how many such times. */
  historie: z.strictObject({ vanlig: Virkedager, lengst: Virkedager, antall: z.int().positive() }).optional(),
});
export type Enhetspust = z.output<typeof Enhetspust>;

/**
 * Which door the tracker has heard from, and since when one is silent. After five minutes (`taus`) it no longer waits for
 * that door before it judges what is late. `enheter`: units that usually report and have stopped, the most unusual first.
 */
export const lesAvsendere = route({
  id: 'les-avsendere',
  method: 'GET',
  path: '/v1/drift/avsendere',
  summary: 'Hvilke avsendere sporingen hører, og hvem som er taus',
  scope: scopes.drift,
  query: z.strictObject({ enheter: z.enum(['tause', 'alle']).default('tause') }),
  responses: {
    200: z.object({
      per: Tidspunkt,
      avsendere: z
        .array(
          z.strictObject({
            etat: Etat,
            hortSist: Tidspunkt.optional(),
            /** Everything that the door recorded before this has come. */
            fortaltTil: Tidspunkt.optional(),
            stilleSekunder: z.int().nonnegative(),
            taus: z.boolean(),
          }),
        )
        .readonly(),
      enheter: z.array(Enhetspust).readonly(),
      /** How many units have ever reported. */
      enheterIAlt: z.int().nonnegative(),
    }),
  },
});
