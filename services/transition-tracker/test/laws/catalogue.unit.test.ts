import { Overgangsprofil } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { disclosureBases } from '../../src/domain/disclosure/disclosure-bases.ts';
import { expectationOf, expectations, expectationsFor, hiddenBy } from '../../src/domain/expectations/expectations.ts';
import { closingInChain, openingInChain } from '../catalogue-chain-stories.ts';
import { closingOfSentence, openingOfSentence } from '../catalogue-sentence-stories.ts';
import { closing as closingElsewhere, opening as openingElsewhere } from '../catalogue-stories.ts';

const opening = { ...openingElsewhere, ...openingInChain, ...openingOfSentence };
/** By kind of observation; where a row needs another of the kind, by row and kind. */
const closing = { ...closingElsewhere, ...closingInChain, ...closingOfSentence };

test.each(expectations.map(({ row, id }) => [row, id]))('%s: has a history that opens it', (row, id) => {
  const [make, when] = opening[row] ?? [];
  if (make === undefined || when === undefined) throw new Error(`No history opens ${row}`);
  expect(make().gaps(when).join()).toContain(`${id} `);
});

const closings = expectations.flatMap(({ row, id, closedBy }) => closedBy.map((kind) => [row, kind, id] as const));

test.each(closings)('%s: is closed by %s', (row, kind, id) => {
  const [make, when] = opening[row] ?? [];
  if (make === undefined || when === undefined) throw new Error(`No history opens ${row}`);
  const story = make();
  (closing[`${row} ${kind}`] ?? closing[kind])?.(story, when);
  expect(story.gaps(when).filter((gap) => gap.startsWith(`${id} `))).toEqual([]);
});

test('names each row once, and what it hides by ids that are there', () => {
  const rows = expectations.map(({ row }) => row);
  const ids = new Set(expectations.map(({ id }) => id));
  expect(new Set(rows).size).toBe(rows.length);
  expect(expectations.flatMap(({ hides }) => hides).filter((id) => !ids.has(id))).toEqual([]);
});

test('hides what the hidden would hide, so that nothing depends on the order of rows', () => {
  for (const { id, hides } of expectations) {
    const further = hides.flatMap(hiddenBy).filter((other) => !hides.includes(other));
    expect(further, id).toEqual([]);
  }
  expect(hiddenBy('finnes-ikke')).toEqual([]);
});

test('lets nobody agree on a deadline that is law', () => {
  expect(expectations.filter(({ basis, agreeable }) => basis.slag === 'lov' && agreeable)).toEqual([]);
});

test('has text in both languages, with a lead time where the sentence speaks of one', () => {
  for (const { nb, en, ladder, lead } of expectations) {
    const hasLeadTime = lead !== undefined || ladder.some(({ fra }) => fra.slag !== 'straks');
    expect(Object.keys(nb)).toEqual(Object.keys(en));
    expect(nb.regel.includes('{frist}')).toBe(en.regel.includes('{frist}'));
    if (!hasLeadTime) continue;
    expect([nb.tittel, nb.sett, nb.regel, nb.lukkesAv].every((text) => text.length > 0)).toBe(true);
  }
});

test('asks somebody who serves at home for the home alone, and four things of three days of detox', () => {
  const ids = (profile: Overgangsprofil) => [...new Set(expectationsFor('tsb', profile).map(({ id }) => id))];
  expect(ids('hjemme')).toEqual([]);
  const atHome = expectationsFor('kriminalomsorg', 'hjemme');
  expect(atHome.map(({ row }) => row)).toEqual(['bolig-tapt/hjemme']);
  expect(ids('tsb-kort')).toEqual(['bolig-for-sent', 'helse-mangler', 'ut-uten-tak', 'avbrudd-uten-oppfolging']);
  expect(Overgangsprofil.options.every((profile) => Array.isArray(expectationsFor('kriminalomsorg', profile)))).toBe(
    true,
  );
});

test('knows only the rows of its catalogue', () => {
  expect(expectationOf({ row: 'borte' }).id).toBe('borte');
  expect(() => expectationOf({ row: 'finnes-ikke' })).toThrow('not in the catalogue');
});

test('lets no basis that offices are told by consent on tell the kind of institution', () => {
  const telling = disclosureBases.filter(({ fields }) =>
    fields.some((field) => ['etat', 'enhet', 'mate'].includes(field)),
  );
  expect(telling.map(({ id }) => id)).toEqual([
    'FOR-2011-11-18-1115 § 8',
    'FOR-2011-11-18-1115 § 10',
    'helsepersonelloven § 25',
    'straffegjennomføringsloven § 41',
  ]);
});
