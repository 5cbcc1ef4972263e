import type { Orgnr } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { timelineFor } from '../../src/domain/board/timeline-for.ts';
import {
  decideOnMerge,
  decideOnParting,
  idOfMerge,
  type Known,
  mergesSeen,
  type PersonDecider,
} from '../../src/domain/decide/decide-on-persons.ts';
import { noAgreements } from '../../src/domain/expectations/agreements.ts';
import { advance, foldJourney } from '../../src/domain/fold/fold.ts';
import { personsIn, standingMerges } from '../../src/domain/fold/merges.ts';
import { toldTogether } from '../../src/domain/fold/told-together.ts';
import { findGaps } from '../../src/domain/gaps/find-gaps.ts';
import { observationInWords } from '../../src/domain/in-words/observation-in-words.ts';
import type { Journey, Merge } from '../../src/domain/journey/journey.ts';
import type { Observation } from '../../src/domain/journey/observation.ts';
import { keyOf } from '../../src/domain/journey/order.ts';
import { toldOf } from '../../src/domain/journey/told-of.ts';
import { unmatchedIn } from '../../src/domain/matching/matches.ts';
import { freshNoticeId } from '../../src/domain/notices/fresh-notice-id.ts';
import { readingAs } from '../../src/domain/readers/reading.ts';
import { surveysOf } from '../../src/domain/survey/survey.ts';
import { at, clinic, hamar, notice, prison, range, tell, transition } from '../tell.ts';
import { decisionsAt } from '../with-notices.ts';

const [a, b, c] = ['aaaa', 'bbbb', 'cccc'] as const;
const enhet = '310000035' as Orgnr;
const grunn = 'D-nummeret er byttet ut.';
const now = at('2026-03-01');
const decider = (...audiences: readonly string[]): PersonDecider => ({
  enhet,
  audiences,
  placeOf: () => '3403',
  grunn,
  now,
});

const merge = (when: string, pair: readonly [string, string], more = {}) =>
  tell(when, 'personer-slatt-sammen', { pair, by: 'sporing', ...more });
const part = (when: string, pair: readonly [string, string]) => tell(when, 'personer-skilt', { pair, by: 'sporing' });

const stayFacts = (): readonly Observation[] => [
  tell('2026-01-05', 'opphold-startet', {
    ...clinic,
    ...hamar,
    slag: 'langtid',
    kommunaltBehov: 'ja',
    behov: { bolig: 'ja', nav: 'ja' },
  }),
  tell('2026-01-05', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] }),
  tell('2026-01-06', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-06-01') }),
];
const home = tell('2026-02-10', 'bolig', { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-01' });
const stray = tell('2026-02-11', 'varsel-mottatt', { varsel: notice(1), names: transition(1) });

const joint = (told: { readonly [ref: string]: readonly Observation[] }): Journey =>
  foldJourney(toldTogether(a, Object.keys(told), new Map(Object.entries(told))));

const known = (personRef: string, told: readonly Observation[], sign: Known['sign']): Known => {
  const journey = foldJourney(told);
  return { personRef, journey, found: findGaps(journey, noAgreements, now), sign };
};

test('knows who is one person from the last word on each pair, in any order', () => {
  const said = [
    merge('2026-01-01', [a, b]),
    part('2026-01-02', [a, b]),
    merge('2026-01-03', [a, c], { grunn, av: enhet }),
  ];
  const standing = standingMerges(said.toReversed());
  expect(standing).toEqual([
    { key: keyOf(said[2] as Observation), pair: [a, c], at: at('2026-01-03'), av: enhet, grunn },
  ]);
  expect(personsIn([b, a], standing)).toEqual([[a, c], [b]]);
  expect(personsIn(['dddd', a], [{ pair: [c, 'dddd'] }, { pair: [a, b] }, { pair: [a, c] }])).toEqual([
    [a, b, c, 'dddd'],
  ]);
  expect(standingMerges([home])).toEqual([]);
});

test('leaves nothing of a merge in a journey once it is undone', () => {
  const facts = stayFacts();
  const merged = [...facts, merge('2026-02-01', [a, b])];
  expect(foldJourney(merged).merged).toHaveLength(1);
  expect(foldJourney([part('2026-02-02', [a, b]), ...merged])).toStrictEqual(foldJourney(facts));
  expect(advance(foldJourney(facts), merge('2026-02-01', [a, b]))).toBe('refold');
});

test('remembers under which number each thing was told', () => {
  const decided = merge('2026-02-12', [a, b]);
  const facts = stayFacts();
  const journey = joint({ [a]: [...facts, decided], [b]: [home, stray] });
  const [sent] = decisionsAt(journey, now);
  if (sent?.kind !== 'varsel-bestilt') throw new Error('Nothing was sent');
  const after = joint({ [a]: [...facts, decided], [b]: [home, stray, sent] });
  const of = toldOf(after, a);
  expect(of({ overgangId: clinic.stay })).toBe(a);
  expect(of({ overgangId: clinic.stay, varselId: sent.varsel })).toBe(b);
  expect(of({ kilde: home.source, meldingId: home.id })).toBe(b);
  expect(of({ kilde: stray.source, meldingId: stray.id })).toBe(b);
  expect(of({ kilde: 'urn:orgnr:310000099', meldingId: 'x' })).toBe(a);
  expect(toldOf(foldJourney(facts), c)({ overgangId: clinic.stay })).toBe(c);
  expect(joint({ [a]: [], [b]: [tell('2026-02-20', 'innflyttet', { home: 'b2' })] }).homes[0]?.of).toBe(b);
});

test('tells together what was told apart, and of somebody nobody told of, nothing', () => {
  expect(toldTogether(a, undefined, new Map())).toEqual([]);
  expect(toldTogether(a, undefined, new Map([[a, [home]]]))).toEqual([home]);
  expect(toldTogether(a, [a, b], new Map([[b, [home]]]))).toEqual([{ ...home, of: b }]);
  expect(unmatchedIn(joint({ [a]: [], [b]: [home] }))).toMatchObject([{ id: home.id, of: b }]);
});

test('lays what was told under a number to a stay told of under the same, also where another would fit', () => {
  const inPrison = [
    tell('2026-01-05', 'opphold-startet', { ...prison, ...hamar, slag: 'dom-over-90-dager' }),
    tell('2026-01-06', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-06-02') }),
  ];
  const seen = tell('2026-02-10', 'forste-samtale-holdt', { ...hamar });
  const laidTo = (told: Parameters<typeof joint>[0]) => joint(told).facts.find(({ id }) => id === seen.id)?.match;
  expect(laidTo({ [a]: stayFacts(), [b]: [...inPrison, seen] })).toEqual({ stay: prison.stay, why: 'eneste' });
  expect(laidTo({ [a]: [...stayFacts(), seen], [b]: inPrison })).toEqual({ stay: clinic.stay, why: 'eneste' });
  expect(laidTo({ [a]: [...stayFacts(), ...inPrison], [b]: [seen] })).toEqual({ unmatched: 'flere-mulige' });
});

test('gives a notice a number that nobody has, also where some went to another person', () => {
  const facts = [...stayFacts(), merge('2026-02-12', [a, b])];
  const [s] = surveysOf(joint({ [a]: facts, [b]: [] }));
  if (s === undefined) throw new Error('No stay');
  const standing = { s, found: { gaps: [], closed: [], lapsed: [] }, now, personRef: a };
  const one = { about: s.stay.id, receiver: 'nav:3403', earlier: 0 };
  const first = freshNoticeId(standing, one);
  const taken = { ...s, journey: { ...s.journey, notices: [{ id: first, transition: s.stay.id }] } };
  expect(freshNoticeId({ ...standing, s: taken }, one)).toBe(freshNoticeId(standing, { ...one, earlier: 1 }));
});

test('lets whoever sees both say that two are one, and keeps the smaller ref whoever was named first', () => {
  const one = known(b, stayFacts(), { transition: clinic.stay });
  const other = known(a, [home], { hendelse: keyOf(home) });
  const data = { innlemmet: b, grunn, avgjortAv: enhet };
  const event = { type: 'no.overgang.sporing.personer-slatt-sammen.v1', data };
  expect(decideOnMerge(one, other, decider('nav:3403', 'koordinator:3403'))).toEqual({
    kind: 'decided',
    subject: a,
    event,
  });
  expect(decideOnMerge(other, one, decider('boligsosial:3403'))).toMatchObject({ subject: a, event });
  expect(decideOnMerge(one, { ...one, sign: { transition: clinic.stay } }, decider('nav:3403'))).toEqual({
    kind: 'standing',
  });
});

test('knows of nothing to merge where somebody sees one of the two only', () => {
  const one = known(a, stayFacts(), { transition: clinic.stay });
  const other = known(b, [home], { hendelse: keyOf(home) });
  const refused = { kind: 'refused', why: 'finnes-ikke' };
  expect(decideOnMerge(one, other, decider('nav:3403'))).toEqual(refused); // the housing office said it, not NAV
  expect(decideOnMerge(one, other, decider('boligsosial:3411'))).toEqual(refused);
  const unknown = { ...one, sign: { transition: transition(9) } };
  expect(decideOnMerge(unknown, other, decider('boligsosial:3403'))).toEqual(refused);
  const gone = { ...other, sign: { hendelse: 'urn:orgnr:310000043 x' } };
  expect(decideOnMerge(one, gone, decider('boligsosial:3403'))).toEqual(refused);
  const shielded = known(b, [home, tell('2026-02-12', 'adressegradering', { grad: 'strengt-fortrolig' })], other.sign);
  expect(decideOnMerge(one, shielded, decider('boligsosial:3403'))).toEqual(refused);
  const inPrison = tell('2026-02-01', 'opphold-startet', { ...prison, ...hamar, slag: 'dom-over-90-dager' });
  const imprisoned = known(b, [inPrison], { transition: prison.stay });
  expect(decideOnMerge(one, imprisoned, decider('tsb:310000019'))).toEqual(refused);
  expect(decideOnMerge(one, imprisoned, decider('kriminalomsorg:310000027'))).toEqual(refused);
});

/** What the page shows of the merge to an audience. */
const shownTo = (journey: Journey, told: readonly Observation[], audience: string) =>
  timelineFor(journey, told, {
    audience,
    transition: clinic.stay,
    now,
    nameOf: () => undefined,
    placeOf: () => '3403',
  }).filter(({ sammenslaing }) => sammenslaing !== undefined);

test('shows a merge to whoever sees both, and to nobody else', () => {
  const decided = merge('2026-02-12', [a, b], { grunn, av: '310000191' });
  const facts = [...stayFacts(), decided];
  const journey = joint({ [a]: facts, [b]: [home] });
  expect(shownTo(journey, facts, 'boligsosial:3403')).toMatchObject([
    {
      slag: 'beslutning',
      tekst: `Personen sto med to numre, og er slått sammen til én. «${grunn}»`,
      sammenslaing: { id: idOfMerge({ key: keyOf(decided) }) },
    },
  ]);
  expect(shownTo(journey, facts, 'tsb:310000019')).toEqual([]);
  expect(mergesSeen(foldJourney(stayFacts()), decider('boligsosial:3403'))).toEqual([]);
  const waiting = joint({ [a]: facts, [b]: [stray] });
  expect(shownTo(waiting, facts, 'boligsosial:3403')).toHaveLength(1);
  expect(shownTo(waiting, facts, 'nav:3403')).toEqual([]);
  const wordless = [...stayFacts(), merge('2026-02-12', [a, b])];
  const [entry] = shownTo(joint({ [a]: wordless, [b]: [home] }), wordless, 'koordinator:3403');
  expect(entry?.tekst).toBe('Personen sto med to numre, og er slått sammen til én.');
});

test('shows no more of a merge once it is undone', () => {
  const facts = [...stayFacts(), merge('2026-02-12', [a, b]), part('2026-02-13', [a, b])];
  const shown = timelineFor(foldJourney(facts), facts, {
    audience: 'koordinator:3403',
    transition: clinic.stay,
    now,
    nameOf: () => undefined,
  });
  expect(shown.map(({ slag }) => slag)).not.toContain('beslutning');
});

test('lets whoever merged two part them again, and whoever sees both', () => {
  const decided = merge('2026-02-12', [a, b], { av: '310000191' });
  const journey = joint({ [a]: [...stayFacts(), decided], [b]: [home], [c]: [] });
  const id = idOfMerge({ key: keyOf(decided) });
  const data = { utskilt: b, grunn, avgjortAv: enhet };
  const event = { type: 'no.overgang.sporing.personer-skilt.v1', data };
  expect(decideOnParting(journey, id, decider('boligsosial:3403'))).toEqual({ kind: 'decided', subject: a, event });
  const refused = { kind: 'refused', why: 'finnes-ikke' };
  expect(decideOnParting(journey, id, decider('nav:3403'))).toEqual(refused);
  expect(decideOnParting(journey, id, { ...decider(), enhet: '310000191' as Orgnr })).toMatchObject({
    kind: 'decided',
  });
  expect(decideOnParting(journey, 'another', decider('boligsosial:3403'))).toEqual(refused);
  expect(decideOnParting(journey, undefined, decider('boligsosial:3403'))).toMatchObject({ event });
  expect(decideOnParting(foldJourney(stayFacts()), id, decider('boligsosial:3403'))).toEqual(refused);
});

test('sees both sides as they would be without the merge', () => {
  const merges = [merge('2026-02-12', [a, b]), merge('2026-02-13', [a, c])];
  const journey = joint({ [a]: merges, [b]: stayFacts(), [c]: [home] });
  const last = journey.merged?.[1] as Merge;
  expect(decideOnParting(journey, idOfMerge(last), decider('boligsosial:3403')).kind).toBe('decided');
  const first = journey.merged?.[0] as Merge;
  expect(decideOnParting(journey, idOfMerge(first), decider('boligsosial:3403')).kind).toBe('decided');
});

test('has no words for a parting', () => {
  const [s] = surveysOf(foldJourney(stayFacts()));
  if (s === undefined) throw new Error('No stay');
  const reading = readingAs(s, 'nav:3403', { today: '2026-03-01', nameOf: () => undefined });
  expect(observationInWords(part('2026-02-12', [a, b]), reading)).toBeUndefined();
});
