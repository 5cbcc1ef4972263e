import { Datoperiode, Kommunenummer, Orgnr, Tidspunkt } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseInput } from './parse-input.ts';

const Plan = z.strictObject({
  oppholdId: z.string().min(2).max(5),
  utskrivning: Datoperiode,
  kommune: Kommunenummer,
  time: Tidspunkt,
  behov: z.enum(['ja', 'nei']),
  dager: z.int().min(1).max(9).optional(),
  liste: z.array(z.string()).max(1).optional(),
});
const plan = {
  oppholdId: 'x-1',
  utskrivning: { tidligst: '2026-12-01', sannsynlig: '2026-12-02', senest: '2026-12-03', visshet: 'anslag' },
  kommune: '3403',
  time: '2026-11-09T10:15:00+01:00',
  behov: 'ja',
};
const errorsOf = (schema: z.ZodType, input: unknown): unknown[] => {
  const parsed = parseInput(schema, input);
  return parsed.ok ? [] : parsed.errors.map((one) => [one.path, one.code, one.message]);
};

test('has nothing to say about a good plan', () => {
  expect(errorsOf(Plan, plan)).toEqual([]);
});

test.each([
  [{ oppholdId: undefined }, 'oppholdId', 'mangler', 'Feltet mangler.'],
  [{ behov: undefined }, 'behov', 'mangler', 'Feltet mangler.'],
  [{ oppholdId: 1 }, 'oppholdId', 'feil-type', 'Skal være en tekst.'],
  [{ oppholdId: 'x' }, 'oppholdId', 'for-kort', 'Skal ha minst 2 tegn.'],
  [{ oppholdId: 'xxxxxx' }, 'oppholdId', 'for-lang', 'Skal ha høyst 5 tegn.'],
  [{ behov: 'kanskje' }, 'behov', 'ugyldig-verdi', 'Skal være en av «ja», «nei».'],
  [{ dager: 10 }, 'dager', 'for-stor', 'Skal være høyst 9.'],
  [{ liste: ['a', 'b'] }, 'liste', 'for-mange', 'Skal ha høyst 1 elementer.'],
  [{ liste: [2] }, 'liste[0]', 'feil-type', 'Skal være en tekst.'],
  [{ kommune: '9999' }, 'kommune', 'ukjent-kommune', 'Kommunenummeret finnes ikke.'],
  [{ ekstra: 1 }, 'ekstra', 'ukjent-felt', 'Feltet er ukjent.'],
  [
    { utskrivning: { ...plan.utskrivning, senest: '2026-02-30' } },
    'utskrivning.senest',
    'dato-finnes-ikke',
    'Datoen finnes ikke.',
  ],
  [
    { utskrivning: { ...plan.utskrivning, senest: '2026-11-30' } },
    'utskrivning',
    'datoer-i-feil-rekkefolge',
    'Datoene må komme i rekkefølgen tidligst, sannsynlig, senest.',
  ],
  [
    { time: '2026-11-09T10:15:00' },
    'time',
    'mangler-tidssone',
    'Tidspunktet mangler tidssone. Skriv for eksempel 2026-11-09T10:15:00+01:00.',
  ],
  [{ time: '2026-02-30T10:15:00Z' }, 'time', 'tidspunkt-finnes-ikke', 'Tidspunktet finnes ikke.'],
])('names the field and what is wrong: %j', (change, ...expected) => {
  expect(errorsOf(Plan, { ...plan, ...change })[0]).toEqual(expected);
});

test('names every fault at once, and each unknown field by itself', () => {
  const { behov: _, ...rest } = plan;
  const found = errorsOf(Plan, { ...rest, kommune: 3403, utskrivning: { ...plan.utskrivning, en: 1, to: 2 } });
  expect(found).toHaveLength(4);
  expect(found.flat()).toEqual(expect.arrayContaining(['behov', 'kommune', 'utskrivning.en', 'utskrivning.to']));
});

test('looks into the branch of a union that fits best', () => {
  const Person = z.union([
    z.strictObject({ personRef: z.uuid() }),
    z.strictObject({ nummer: z.string(), navn: z.string() }),
  ]);
  expect(errorsOf(z.object({ person: Person }), { person: { nummer: '1', navn: 2 } })).toEqual([
    ['person.navn', 'feil-type', 'Skal være en tekst.'],
  ]);
  expect(errorsOf(z.object({ person: Person }), { person: 'x' })).toEqual([
    ['person', 'ugyldig-verdi', 'Verdien er ikke blant de gyldige.'],
  ]);
});

test('never repeats what was sent, not even a number used as a field name', () => {
  const words = JSON.stringify(errorsOf(Plan, { ...plan, '01810199999': 'Kari', kommune: 'hemmelig', behov: 'Ola' }));
  expect(words).not.toMatch(/01810199999|Kari|hemmelig|Ola/);
});

test('keeps the contracts’ own sentences', () => {
  expect(errorsOf(Orgnr, '123')[0]).toEqual(['', 'feil-format', 'Et organisasjonsnummer har ni siffer.']);
});
