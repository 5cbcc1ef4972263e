import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audienceOf, audiencesOf } from './audiences.ts';
import { type Caller, mayReportFor } from './caller.ts';
import { demoOrganisations } from './demo-organisations.ts';
import type { Organisation } from './organisation.ts';
import {
  type OrganisationDirectory,
  OrganisationDirectoryError,
  openOrganisationDirectory,
  readOrganisationDirectory,
} from './organisation-directory.ts';

const demo = openOrganisationDirectory(demoOrganisations);
const organisation = (nokkel: string, directory: OrganisationDirectory = demo): Organisation => {
  const one = directory.byKey(nokkel);
  if (one === undefined) throw new Error(`no ${nokkel}`);
  return one;
};
const caller = (nokkel: string): Caller => {
  const one = demo.callerFor(organisation(nokkel).orgnr, []);
  if (one === undefined) throw new Error(`no ${nokkel}`);
  return one;
};
const problemsOf = (entries: unknown): readonly string[] => {
  try {
    openOrganisationDirectory(entries);
    return [];
  } catch (error) {
    return error instanceof OrganisationDirectoryError ? error.problems : [String(error)];
  }
};

test('gives the demo numbers that nobody can have', () => {
  for (const one of demo.all) expect(one.orgnr).toMatch(/^3/);
});

test('names a clinic by its units and an office by its place', () => {
  expect(audiencesOf(caller('dps-hamar'))).toEqual(['tsb:310000019', 'tsb:310000205', 'tsb:310000213']);
  expect(audiencesOf(caller('boligsosial-hamar'))).toEqual(['boligsosial:3403']);
  expect(audiencesOf(caller('koordinator-hamar'))).toEqual(['koordinator:3403']);
});

test('shows nobody what is addressed to nobody', () => {
  expect(audienceOf({ etat: 'tsb' })).toBeUndefined();
});

test('lets the leader of the demo see every audience of the demo', () => {
  const seen = audiencesOf(caller('demo-leder'));
  for (const one of demo.all) for (const audience of audiencesOf(caller(one.nokkel))) expect(seen).toContain(audience);
});

test('lets an organisation report for its own units only', () => {
  expect(mayReportFor(caller('dps-hamar'), '310000205')).toBe(true);
  expect(mayReportFor(caller('dps-hamar'), '310000051')).toBe(false);
});

test('says everything that is wrong with a directory', () => {
  const good = { nokkel: 'a', orgnr: '310000019', navn: 'A', etat: 'tsb' };
  expect(
    problemsOf([
      { ...good, orgnr: '310000018' },
      { ...good, nokkel: 'B b', etat: 'skole' },
    ]),
  ).toHaveLength(3);
  expect(problemsOf([good, { ...good, serOgsa: ['c'] }])).toEqual([
    'nokkel a is given more than once',
    'orgnr 310000019 is given more than once',
    'serOgsa names c, which is not in the directory',
  ]);
  expect(problemsOf([{ ...good, etat: 'nav' }])[0]).toContain('[0].kommuner: this kind of body must answer for');
  expect(problemsOf([{ ...good, kommuner: ['3403'], bydeler: ['030101'] }])[0]).toContain('must have 0301');
  expect(problemsOf([{ ...good, orgnummer: 1 }])[0]).toContain('orgnummer');
});

test('reads a directory from a file, and names the file when it cannot', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'organisations-'));
  await writeFile(join(folder, 'good.json'), JSON.stringify(demoOrganisations));
  await writeFile(join(folder, 'bad.json'), '[{]');
  expect((await readOrganisationDirectory(join(folder, 'good.json'))).all).toHaveLength(demoOrganisations.length);
  await expect(readOrganisationDirectory(join(folder, 'bad.json'))).rejects.toThrow('bad.json cannot be used');
  await expect(readOrganisationDirectory(join(folder, 'none.json'))).rejects.toThrow('ENOENT');
});
