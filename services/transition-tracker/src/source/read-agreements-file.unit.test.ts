import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { AgreementsError, parseAgreements, readAgreementsFile } from './read-agreements-file.ts';

const agreement = {
  avtaleId: 'hamar-2026',
  kommune: '3403',
  institusjon: '310000019',
  gyldigFra: '2026-01-01',
  gyldigTil: '2026-12-31',
  frister: [{ forventning: 'bolig-mangler', dager: 21 }],
};

const problemsOf = (json: unknown): readonly string[] => {
  try {
    parseAgreements(json);
  } catch (error) {
    if (error instanceof AgreementsError) return error.problems;
    throw error;
  }
  return [];
};

test('reads agreements, and counts plain days where nothing else is said', () => {
  expect(parseAgreements([agreement])).toEqual([
    { ...agreement, frister: [{ forventning: 'bolig-mangler', dager: 21, dagslag: 'dager' }] },
  ]);
  const { institusjon: _, gyldigTil: __, ...open } = agreement;
  expect(parseAgreements([open])[0]).not.toHaveProperty('institusjon');
  expect(parseAgreements([])).toEqual([]);
});

test('never lets an agreement move what stands in law', () => {
  const frister = [
    { forventning: 'bolig-mangler', dager: 21 },
    { forventning: 'samtykke-uavklart', dager: 30 },
  ];
  expect(problemsOf([agreement, { ...agreement, avtaleId: 'b', frister }])).toEqual([
    "1.frister.1: 'samtykke-uavklart' is no rule that an agreement may move.",
  ]);
});

test.each([
  ['a list that is none', {}, 'file: '],
  ['a municipality that does not exist', [{ ...agreement, kommune: '9999' }], '0.kommune: '],
  ['a wrong organisation number', [{ ...agreement, institusjon: '310000018' }], '0.institusjon: '],
  [
    'a rule that does not exist',
    [{ ...agreement, frister: [{ forventning: 'x', dager: 1 }] }],
    "0.frister.0: 'x' is no rule",
  ],
  [
    'days that are no number',
    [{ ...agreement, frister: [{ forventning: 'bolig-mangler', dager: '3' }] }],
    '0.frister.0.dager: ',
  ],
  [
    'days before zero',
    [{ ...agreement, frister: [{ forventning: 'bolig-mangler', dager: -1 }] }],
    '0.frister.0.dager: ',
  ],
  ['a date that does not exist', [{ ...agreement, gyldigFra: '2026-02-30' }], '0.gyldigFra: '],
  [
    'an end before the beginning',
    [{ ...agreement, gyldigTil: '2025-12-31' }],
    '0.gyldigTil: The agreement ends before',
  ],
  ['nothing agreed', [{ ...agreement, frister: [] }], '0.frister: '],
  [
    'one rule twice',
    [{ ...agreement, frister: [...agreement.frister, ...agreement.frister] }],
    '0.frister: A rule can have one',
  ],
  ['an unknown field', [{ ...agreement, kommentar: 'ny' }], '0: Unrecognized key: "kommentar"'],
  ['one id twice', [agreement, agreement], 'file: Two agreements have the same avtaleId'],
])('says where there is %s', (_, json, problem) => {
  const problems = problemsOf(json);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});

test('says everything that is wrong at once, in one text', () => {
  const wrong = [{ ...agreement, kommune: '1', frister: [] }];
  const places = problemsOf(wrong).map((problem) => problem.split(':')[0]);
  expect(new Set(places)).toEqual(new Set(['0.kommune', '0.frister']));
  expect(() => parseAgreements(wrong)).toThrow('The agreements cannot be used:\n  - 0.kommune: ');
});

test('names the file that is missing, or is not JSON', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'overgang-agreements-'));
  const file = path.join(folder, 'avtaler.json');
  await expect(readAgreementsFile(file)).rejects.toThrow(`${file} cannot be read`);
  await writeFile(file, '[{]');
  await expect(readAgreementsFile(file)).rejects.toThrow(`${file} is not JSON`);
  await writeFile(file, JSON.stringify([agreement]));
  await expect(readAgreementsFile(file)).resolves.toHaveLength(1);
  await rm(folder, { recursive: true });
});

test('reads the demonstration’s own', async () => {
  const file = path.resolve(import.meta.dirname, '../../../../infra/agreements/demo.json');
  expect((await readAgreementsFile(file)).length).toBeGreaterThan(0);
});
