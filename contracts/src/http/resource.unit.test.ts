import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineEvent } from '../events/define-event.ts';
import { VarselBesvart } from '../events/felles/varsel-besvart.v1.ts';
import { UtskrivningPlanlagt } from '../events/tsb/utskrivning-planlagt.v1.ts';
import { resourcesOf } from './door-contract.ts';
import { resource } from './resource.ts';

const bodyOf = (type: string) => {
  const row = resourcesOf('tsb').find((candidate) => candidate.event.type === type);
  if (row === undefined) throw new Error(type);
  return row.contract.body;
};
const { oppholdId: _inThePath, ...plan } = UtskrivningPlanlagt.example.data;
const skjedde = '2026-11-09T10:15:00+01:00';

test('takes the person by number and name in the body', () => {
  const person = { identitetsnummer: '00000000000', navn: 'Ola Nordmann' };
  expect(bodyOf(UtskrivningPlanlagt.type).safeParse({ ...plan, skjedde, person }).success).toBe(true);
});

test.each([
  ['an unknown field', { ...plan, skjedde, need: 1 }, { keys: ['need'], path: [] }],
  ['the stay id twice', { ...plan, skjedde, oppholdId: 'x' }, { keys: ['oppholdId'] }],
  ['a post that does not say when', plan, { path: ['skjedde'] }],
  ['a moment without a time zone', { ...plan, skjedde: '2026-11-09T10:15:00' }, { path: ['skjedde'] }],
  ['a person without anything', { ...plan, skjedde, person: {} }, { path: ['person'], params: { code: 'en-person' } }],
  [
    'a name without a number',
    { ...plan, skjedde, person: { personRef: UtskrivningPlanlagt.example.subject, navn: 'Ola' } },
    { path: ['person', 'navn'] },
  ],
])('refuses %s', (_, body, issue) => {
  expect(bodyOf(UtskrivningPlanlagt.type).safeParse(body).error?.issues).toMatchObject([issue]);
});

test('an answer to a notice names neither person nor transition: the door knows both', () => {
  expect(Object.keys(bodyOf(VarselBesvart.type).shape)).toEqual(expect.arrayContaining(['svar', 'fra', 'grunn']));
  expect(Object.keys(bodyOf(VarselBesvart.type).shape)).not.toEqual(expect.arrayContaining(['person']));
  expect(Object.keys(bodyOf(VarselBesvart.type).shape)).not.toEqual(expect.arrayContaining(['overgangId']));
});

const event = defineEvent({
  agency: 'tsb',
  name: 'x',
  version: 1,
  data: z.strictObject({ a: z.string() }),
  example: { a: '' },
});
const clashing = defineEvent({
  agency: 'tsb',
  name: 'y',
  version: 1,
  data: z.strictObject({ person: z.string() }),
  example: { person: '' },
});

test('a wrong table does not load', () => {
  expect(() => resource({ method: 'PUT', path: '/v1/x/:b', summary: '', event })).toThrow("no field 'b'");
  expect(() => resource({ method: 'PUT', path: '/v1/y', summary: '', event: clashing })).toThrow("'person' is a field");
});
