import { Bydel, Etat, Kommunenummer, Orgnr, scopes } from '@overgang/contracts';
import { z } from 'zod';

const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case, such as dps-hamar');
const Name = z.string().min(1).max(120);

/** A unit under an organisation: a ward, a clinic, an office. `slag` is free text, such as 'avrusning'. */
const Unit = z.strictObject({ orgnr: Orgnr, navn: Name, slag: z.string().min(1).max(60) });

/**
 * One organisation that may come in. `nokkel` is its short name in commands and demos. `kommuner` (and `bydeler`, within
 * Oslo) say what it answers for; clinics and prisons have none. `serOgsa` lists the keys of others whose rows it may
 * see; '*' means everybody in this directory. `scopes` are what a local issuer grants it: a real issuer decides itself.
 */
export const Organisation = z
  .strictObject({
    nokkel: Key,
    orgnr: Orgnr,
    navn: Name,
    etat: z.enum([...Etat.options, 'koordinator', 'system']),
    kommuner: z.array(Kommunenummer).default([]),
    bydeler: z.array(Bydel).default([]),
    enheter: z.array(Unit).default([]),
    serOgsa: z.array(Key.or(z.literal('*'))).default([]),
    scopes: z.array(z.enum(scopes)).default([]),
  })
  .refine((one) => one.bydeler.length === 0 || one.kommuner.some((kommune) => kommune === '0301'), {
    error: 'bydeler are given, so kommuner must have 0301',
    path: ['kommuner'],
  })
  .refine((one) => ['tsb', 'kriminalomsorg', 'system'].includes(one.etat) || one.kommuner.length > 0, {
    error: 'this kind of body must answer for a municipality at least',
    path: ['kommuner'],
  });
export type Organisation = z.output<typeof Organisation>;
/** An organisation as it is written, defaults left out. */
export type OrganisationInput = z.input<typeof Organisation>;
