import { z } from 'zod';
import { Bydel, Kommunenummer } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { Etat } from '../../values/etat.ts';
import { Alvor } from './severity.ts';

/** Views of the board. `ubesvart`: notice given, nobody answered. `mitt-trekk`: waits for the reader. */
export const Visning = z.enum(['ubesvart', 'mitt-trekk']);
export type Visning = z.output<typeof Visning>;

/** Filters of the board; all given ones must hold. */
export const Tavlefilter = z.strictObject({
  kommune: Kommunenummer.optional(),
  bydel: Bydel.optional(),
  /** Whose move it is, for any open gap of the row. */
  etat: Etat.optional(),
  alvor: Alvor.optional(),
  /** The exit range overlaps [fra, til], both days counted. Rows without a date match no period. */
  fra: Dato.optional(),
  til: Dato.optional(),
  /** Each word must occur in pseudonym, place, origin or a gap's title; case does not matter. */
  tekst: z.string().trim().min(1).max(100).optional(),
  visning: Visning.optional(),
});
export type Tavlefilter = z.output<typeof Tavlefilter>;

/** A page of a list: at most `antall` rows after the place that `neste` of the page before gave. */
export const Sidevalg = z.strictObject({
  etter: z.string().min(1).max(500).optional(),
  antall: z.coerce.number().int().min(1).max(200).default(50),
});
export type Sidevalg = z.output<typeof Sidevalg>;
