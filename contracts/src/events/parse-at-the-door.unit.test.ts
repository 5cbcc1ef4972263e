import { expect, test } from 'vitest';
import { parseAtTheDoor } from './parse-at-the-door.ts';
import { UtskrivningPlanlagt } from './tsb/utskrivning-planlagt.v1.ts';

const { recordedat: _stamped, subject, ...rest } = UtskrivningPlanlagt.example;
const post = { ...rest, subject };

const issuesOf = (json: unknown) => {
  const parsed = parseAtTheDoor(json, 'tsb');
  return parsed.kind === 'invalid' ? parsed.issues : [];
};

test('refuses an unknown field by name, also deep inside', () => {
  expect(issuesOf({ ...post, data: { ...post.data, need: 'x' } })).toMatchObject([{ keys: ['need'], path: ['data'] }]);
  expect(issuesOf({ ...post, data: { ...post.data, behov: { need: 'ja' } } })).toMatchObject([
    { keys: ['need'], path: ['data', 'behov'] },
  ]);
});

test('refuses what only the door may stamp', () => {
  expect(issuesOf({ ...post, recordedat: post.time })).toMatchObject([{ keys: ['recordedat'] }]);
});

test('takes the person as an identity number and a name, at the door only', () => {
  expect(parseAtTheDoor({ ...rest, identitetsnummer: '00000000000', navn: 'Ola Nordmann' }, 'tsb').kind).toBe('event');
});

test.each([
  ['the person in two ways', { ...post, identitetsnummer: '00000000000' }],
  ['a name with a personRef', { ...post, navn: 'Ola Nordmann' }],
])('refuses %s', (_, json) => {
  expect(issuesOf(json)).toMatchObject([{ path: ['subject'], params: { code: 'en-person' } }]);
});

test('refuses an identity number that lost its zero by becoming a number', () => {
  expect(issuesOf({ ...rest, identitetsnummer: 1_018_012_345 })[0]).toMatchObject({ path: ['identitetsnummer'] });
});

test.each(['id', 'correlationid', 'causationid', 'legalbasis', 'dataschema'])(
  'refuses an identity number as %s',
  (field) => {
    const number = '14837001510'; // synthetic
    const value =
      field === 'dataschema' ? `https://example.no/${number}` : `sak ${number}`.slice(field === 'id' ? 4 : 0);
    expect(issuesOf({ ...post, [field]: value })).toMatchObject([{ params: { code: 'ligner-identitetsnummer' } }]);
  },
);

test('takes a post about a known stay without a person', () => {
  expect(parseAtTheDoor(rest, 'tsb').kind).toBe('event');
});

test("knows another agency's event from an unknown one", () => {
  expect(parseAtTheDoor(post, 'nav')).toEqual({ kind: 'other-agency', type: post.type });
  expect(parseAtTheDoor({ ...post, type: 'no.overgang.sporing.varsel-bestilt.v1' }, 'tsb').kind).toBe('other-agency');
  expect(parseAtTheDoor({ ...post, type: 'no.overgang.tsb.finnes-ikke.v1' }, 'tsb').kind).toBe('unknown');
  expect(parseAtTheDoor('x', 'tsb')).toEqual({ kind: 'unknown', type: undefined });
});

const range = post.data.utskrivning;
test.each([
  ['a municipality that does not exist', { ...post.data, kommune: '0101' }, 'ukjent-kommune', ['data', 'kommune']],
  ['a city district that does not exist', { ...post.data, bydel: '030199' }, 'ukjent-bydel', ['data', 'bydel']],
  [
    'dates in the wrong order',
    { ...post.data, utskrivning: { ...range, tidligst: '2027-02-01' } },
    'datoer-i-feil-rekkefolge',
    ['data', 'utskrivning'],
  ],
  [
    'an identity number as stay id',
    { ...post.data, oppholdId: '01819050143' },
    'ligner-identitetsnummer',
    ['data', 'oppholdId'],
  ],
])('refuses %s with a code and a path', (...[, data, code, path]) => {
  expect(issuesOf({ ...post, data })).toMatchObject([{ params: { code }, path }]);
});

test('refuses a source whose control digit is wrong', () => {
  expect(issuesOf({ ...post, source: 'urn:orgnr:310000018' })).toMatchObject([{ path: ['source'] }]);
});
