import { AvtaleFastsatt, AvtaleOpphevet } from '@overgang/contracts/events';
import { expect, test } from 'vitest';
import { type AgreementBook, type AgreementDecision, bookOf } from '../expectations/agreement-decision.ts';
import type { Agreement } from '../expectations/agreements.ts';
import { type AgreementDecided, type AgreementWish, decideOnAgreement } from './decide-on-agreement.ts';

const hamar: Agreement = {
  avtaleId: 'hamar-dps',
  kommune: '3403',
  institusjon: '310000019',
  gyldigFra: '2026-01-01',
  frister: [{ forventning: 'bolig-mangler', dager: 21, dagslag: 'dager' }],
};
const mine = { kommuner: ['3403'], opphav: 'kall', av: '310000191' } as const;
const longer = { ...hamar, frister: [{ forventning: 'bolig-mangler', dager: 28, dagslag: 'dager' }] } as const;
const empty: AgreementBook = new Map();

/** The book after a decision, which must be one. */
const after = (book: AgreementBook, decided: AgreementDecided): AgreementBook => {
  if (decided.kind !== 'decided') throw new Error(`not decided: ${JSON.stringify(decided)}`);
  const { data } = decided.event;
  const { avtaleId, versjon, opphav } = data;
  const laidDown = 'frister' in data ? { agreement: { ...hamar, frister: data.frister } } : {};
  const decision: AgreementDecision = { avtaleId, versjon, opphav, recordedAt: versjon, ...laidDown };
  return bookOf([...[...book.values()].flat(), decision]);
};
const layDown = (agreement: Agreement, more: Partial<AgreementWish> = {}): AgreementWish =>
  ({ slag: 'fastsett', agreement, ...more }) as AgreementWish;
const withdraw: AgreementWish = { slag: 'opphev', avtaleId: 'hamar-dps', grunn: 'Sagt opp.' };
const first = after(empty, decideOnAgreement(empty, layDown(hamar), mine));

test('lays down an agreement as an event of the contract', () => {
  const decided = decideOnAgreement(empty, layDown(hamar, { grunn: 'Ny avtale.' }), mine);
  const event = decided.kind === 'decided' ? decided.event : undefined;
  expect(event).toEqual({
    type: AvtaleFastsatt.type,
    data: { ...hamar, versjon: 1, opphav: 'kall', avgjortAv: '310000191', grunn: 'Ny avtale.' },
  });
  expect(AvtaleFastsatt.data.safeParse(event?.data).success).toBe(true);
});

test('a change is the next version, and the same again is none', () => {
  expect(decideOnAgreement(first, layDown(longer), mine)).toMatchObject({ event: { data: { versjon: 2 } } });
  expect(decideOnAgreement(first, layDown(hamar), mine)).toEqual({ kind: 'standing', versjon: 1 });
  expect(decideOnAgreement(first, layDown(hamar, { byggerPa: 7 }), mine)).toEqual({ kind: 'standing', versjon: 1 });
});

test('is withdrawn, once, and may be laid down again', () => {
  const decided = decideOnAgreement(first, withdraw, mine);
  const event = decided.kind === 'decided' ? decided.event : undefined;
  expect(event).toMatchObject({
    type: AvtaleOpphevet.type,
    data: { versjon: 2, kommune: '3403', institusjon: '310000019', grunn: 'Sagt opp.' },
  });
  expect(AvtaleOpphevet.data.safeParse(event?.data).success).toBe(true);
  const gone = after(first, decided);
  expect(decideOnAgreement(gone, withdraw, mine)).toEqual({ kind: 'standing', versjon: 2 });
  expect(decideOnAgreement(gone, layDown(hamar), mine)).toMatchObject({ event: { data: { versjon: 3 } } });
});

test.each([
  ['of a municipality that is not theirs', layDown({ ...hamar, kommune: '3411' }), 'ikke-deres-kommune'],
  ['under an id that is another municipality’s', layDown({ ...hamar, kommune: '0301' }), 'annen-kommune'],
  ['on an older version', layDown(longer, { byggerPa: 0 }), 'nyere-versjon'],
  ['that there is not', { slag: 'opphev', avtaleId: 'ukjent' }, 'finnes-ikke'],
] as const)('refuses what is asked %s', (_, wish, why) => {
  const decider = { ...mine, kommuner: ['3403', '0301'] };
  expect(decideOnAgreement(first, wish, decider)).toEqual({ kind: 'refused', why });
});

test('another municipality withdraws nothing', () => {
  const other = { ...mine, kommuner: ['3411'] };
  expect(decideOnAgreement(first, withdraw, other)).toEqual({ kind: 'refused', why: 'ikke-deres-kommune' });
});

test('on the version that stands a change is taken', () => {
  expect(decideOnAgreement(first, layDown(longer, { byggerPa: 1 }), mine).kind).toBe('decided');
  expect(decideOnAgreement(empty, layDown(longer, { byggerPa: 0 }), { ...mine, kommuner: 'alle' }).kind).toBe(
    'decided',
  );
});

test.each([
  ['samtykke-uavklart', 'regelen-avtales-ikke'],
  ['finnes-slett-ikke', 'ukjent-regel'],
])('does not move %s, and says which lead time it is', (forventning, why) => {
  const fixed = { forventning, dager: 3, dagslag: 'dager' } as const;
  const wish = layDown({ ...hamar, frister: [...hamar.frister, fixed] });
  expect(decideOnAgreement(empty, wish, mine)).toEqual({ kind: 'refused', why, frist: 1 });
});
