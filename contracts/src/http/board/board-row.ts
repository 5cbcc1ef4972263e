import { z } from 'zod';
import { Bydel, Kommunenummer, OvergangId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { MangelPaTavla } from './gap-on-board.ts';
import { LeddenePaTavla } from './link-state.ts';
import { Part } from './party.ts';
import { Alvor } from './severity.ts';
import { Utgang } from './way-out.ts';

/** Where the person is to live. Names come along, so that no reader needs a list of places. */
export const Sted = z.object({
  kommune: Kommunenummer,
  kommunenavn: z.string().min(1).max(60),
  bydel: Bydel.optional(),
  bydelsnavn: z.string().min(1).max(60).optional(),
});
export type Sted = z.output<typeof Sted>;

/** What the person leaves. `institusjon` is all that a reader without a basis learns; then `tekst` names no unit either. */
export const Opphav = z.object({
  slag: z.enum(['behandling', 'fengsel', 'institusjon']),
  /** Ready to show: 'Langtid, Klinikk Hamar', 'Fengsel, Hamar', 'Institusjon'. */
  tekst: z.string().min(1).max(120),
});
export type Opphav = z.output<typeof Opphav>;

/**
 * One transition as one line of the board, already cut to what its audience may know (design: who may see what).
 * No name, number, diagnosis or address is ever in it.
 */
export const Overgangsrad = z.object({
  overgangId: OvergangId,
  /** A short readable pseudonym, the same for one person every time: 'Stille Bjørk 27'. */
  hvem: z.string().min(1).max(40),
  opphav: Opphav,
  /** Absent while no municipality is known. */
  sted: Sted.optional(),
  ut: Utgang,
  ledd: LeddenePaTavla,
  /** Open gaps, worst first, then earliest deadline; `merknad` last. */
  mangler: z.array(MangelPaTavla).readonly(),
  alvor: Alvor,
  /** Whose move it is, for the gap that `frist` belongs to. Absent when it is nobody's. */
  trekk: Part.optional(),
  /** One of the open gaps waits for the reader. */
  mittTrekk: z.boolean(),
  /** Deadline of the worst gap that has one; may have passed. */
  frist: Tidspunkt.optional(),
  /** Notice was given and nobody has answered. */
  ubesvart: z.boolean(),
  sistNytt: z.object({ tidspunkt: Tidspunkt, tekst: z.string().min(1).max(200) }),
});
export type Overgangsrad = z.output<typeof Overgangsrad>;
