import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { Part } from './party.ts';

/** Why an event was not laid to a transition. */
export const Ukobletarsak = z.enum([
  'ingen-overgang',
  'flere-mulige',
  'utenfor-perioden',
  'annen-kommune',
  'ukjent-referanse',
  'varselet-er-trukket',
]);
export type Ukobletarsak = z.output<typeof Ukobletarsak>;

/** A transition that the event may belong to, and why it was not simply chosen. */
export const Kandidat = z.object({
  overgangId: OvergangId,
  hvem: z.string().min(1).max(40),
  /** Bokmål, ready to show: 'Ut 3.–10. mars, Hamar'. */
  tekst: z.string().min(1).max(200),
  /** How well it fits, 0–100: the sum of what each reason counts for. The best stands first. */
  poeng: z.int().min(0).max(100).optional(),
});
export type Kandidat = z.output<typeof Kandidat>;

/** An event that fits no transition, or more than one. */
export const UkobletHendelse = z.object({
  /** Stable: made of the sender's source and id. */
  id: z.string().min(1).max(300),
  tidspunkt: Tidspunkt,
  mottatt: Tidspunkt,
  hvem: z.string().min(1).max(40),
  /** What was reported, in words: 'Bolig tildelt fra 1. mars'. */
  tekst: z.string().min(1).max(300),
  avsender: z.string().min(1).max(120),
  /** Whose move it is: its sender knows best what it was about. The coordinator of the place can place it, too. */
  trekk: Part.optional(),
  /** When somebody is to have said where it belongs. */
  frist: Tidspunkt.optional(),
  arsak: Ukobletarsak,
  /** The reason in words. */
  forklaring: z.string().min(1).max(300),
  kandidater: z.array(Kandidat).readonly(),
  /** False for an answer to a notice: no transition can be made of it. */
  kanOpprettes: z.boolean().optional(),
  /** Somebody has set it aside: when, who, and why. It waits no longer, and can be taken up again. */
  avvist: z
    .object({
      tidspunkt: Tidspunkt,
      av: z.string().min(1).max(120).optional(),
      grunn: z.string().min(1).max(300).optional(),
    })
    .optional(),
});
export type UkobletHendelse = z.output<typeof UkobletHendelse>;
