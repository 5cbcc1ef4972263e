import { expect, test } from 'vitest';
import { byPrison, inClinic, one } from '../../../test/read-timeline.ts';
import { at, clinic, hamar, kommune, notice, prison, range, sources, tell, transition } from '../../../test/tell.ts';
import { noAgreements } from '../expectations/agreements.ts';
import { foldJourney } from '../fold/fold.ts';
import type { Observation } from '../journey/observation.ts';
import { surveyOf } from '../survey/survey.ts';
import { factsBehind } from './facts-behind.ts';
import { findGaps } from './find-gaps.ts';
import { lookAtWayOut } from './stay-look.ts';
import { disclosureChangesAt, toldFrom } from './told-later.ts';
import { whoCanAct } from './who-can-act.ts';

const lookAt = (told: readonly Observation[], now: string, about = 1) => {
  const s = surveyOf(foldJourney(told), transition(about));
  if (s === undefined) throw new Error('There is a stay');
  return lookAtWayOut(s, { now: at(now), agreements: noAgreements });
};

const needs = { kommunaltBehov: 'ja', behov: { bolig: 'ja', nav: 'ja' } } as const;
const stay = { ...clinic, ...hamar, ...needs, slag: 'langtid' } as const;
const admitted = tell('2026-01-05', 'opphold-startet', stay);
const agrees = (gyldigTil: string, til: 'nav' | 'boligsosial' = 'nav') =>
  tell('2026-01-06', 'samtykke', { ...one, svar: 'gitt', til: [til], gyldigTil });
const no = tell('2026-01-07', 'samtykke', { ...one, svar: 'trukket', til: ['nav'] });

test('looks again the day after a consent runs out, the first of several', () => {
  const changes = (...told: readonly Observation[]) => disclosureChangesAt(lookAt([admitted, ...told], '2026-02-01'));
  expect(changes()).toBeUndefined();
  expect(changes(agrees('2026-03-01'))).toBe(at('2026-03-02 00:00'));
  expect(changes(agrees('2026-03-01'), agrees('2026-02-20', 'boligsosial'))).toBe(at('2026-02-21 00:00'));
  expect(changes(agrees('2026-03-01'), no)).toBeUndefined();
});

test('does not look again for an office that nobody needs', () => {
  const none = { ...stay, kommunaltBehov: 'nei', behov: { bolig: 'nei', nav: 'nei' } } as const;
  const told = [tell('2026-01-05', 'opphold-startet', none), agrees('2026-03-01')];
  expect(disclosureChangesAt(lookAt(told, '2026-02-01'))).toBeUndefined();
});

test('puts the moment at which a consent runs out into when to look again', () => {
  const told = [
    tell('2026-01-05', 'opphold-startet', { ...stay, behov: { nav: 'ja', bolig: 'nei' } }),
    agrees('2026-03-01'),
    tell('2026-01-06', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-12-01') }),
  ];
  expect(findGaps(foldJourney(told), noAgreements, at('2026-02-20')).lookAgainAt).toBe(at('2026-03-02 00:00'));
});

const jailed = (when: string) =>
  tell(when, 'opphold-startet', {
    ...prison,
    ...hamar,
    slag: 'dom-over-90-dager',
    behov: needs.behov,
    bases: ['straffegjennomføringsloven § 41'],
  });

test('knows when a section comes by which an office may be told', () => {
  const then = (now: string) => toldFrom(lookAt([jailed('2024-10-01')], now, 2));
  expect(then('2024-11-01')).toBe(at('2024-12-01 00:00'));
  expect(then('2024-12-01')).toBeUndefined();
  expect(disclosureChangesAt(lookAt([jailed('2024-10-01')], '2024-11-01', 2))).toBe(at('2024-12-01 00:00'));
});

const sent = tell('2026-01-08', 'varsel-bestilt', {
  ...one,
  varsel: notice(1),
  slag: 'ny-overgang',
  mottaker: { etat: 'nav', ...hamar },
  innhold: { ...hamar, krever: 'kvittering-og-svar' },
});
const answer = (svar: 'kan' | 'ikke-ansvarlig', when = '2026-01-09') =>
  tell(when, 'varsel-besvart', { ...one, varsel: notice(1), svar, by: 'nav', source: sources.nav });

const atNav = { etat: 'nav', ...hamar };
const atClinic = { etat: 'tsb', enhet: '310000019' };

const mover = (role: 'avsender' | 'nav' | 'boligsosial' | 'ansvarlig', told: readonly Observation[]) => {
  const { s, tell: may } = lookAt(told, '2026-02-01');
  return whoCanAct(s, role, may);
};

test('leaves a move with the office until it says that the matter is another’s', () => {
  expect(mover('nav', inClinic)).toEqual(atNav);
  expect(mover('nav', [...inClinic, sent, answer('kan')])).toEqual(atNav);
  expect(mover('nav', [...inClinic, sent, answer('ikke-ansvarlig')])).toEqual(atClinic);
  expect(mover('nav', [...inClinic, sent, answer('ikke-ansvarlig'), answer('kan', '2026-01-12')])).toEqual(atNav);
  expect(mover('boligsosial', [...inClinic, sent, answer('ikke-ansvarlig')])).toEqual({
    etat: 'boligsosial',
    ...hamar,
  });
});

test('asks the office of the municipality to which the person has moved, whatever the former one said', () => {
  const moved = tell('2026-01-20', 'flyttet', { ...one, tilKommune: kommune('0301') });
  expect(mover('nav', [...inClinic, sent, answer('ikke-ansvarlig'), moved])).toEqual({ etat: 'nav', kommune: '0301' });
});

test('asks no office that is not needed, may not be told, or is not there for the young', () => {
  expect(mover('nav', [admitted])).toEqual(atClinic);
  const young = tell('2026-01-06', 'opphold-startet', {
    ...prison,
    ...hamar,
    slag: 'dom-over-90-dager',
    alder: 'under-18',
    behov: needs.behov,
  });
  const consent = tell('2026-01-06', 'samtykke', {
    ...byPrison,
    names: prison.stay,
    svar: 'gitt',
    til: ['nav', 'boligsosial'],
  });
  const { s, tell: may } = lookAt([young, consent], '2026-02-01', 2);
  expect(whoCanAct(s, 'nav', may)).toEqual({ etat: 'kriminalomsorg', enhet: '310000027' });
  expect(whoCanAct(s, 'boligsosial', may)).toEqual({ etat: 'boligsosial', ...hamar });
});

test('asks the one who is named responsible, and NAV while they are away', () => {
  const enhet = '310000043' as never;
  const named = tell('2026-01-10', 'ansvarlig-oppnevnt', { ...one, by: 'boligsosial', enhet, rolle: 'koordinator' });
  const away = tell('2026-01-11', 'ansvarlig-fravaerende', { ...one, by: 'boligsosial', enhet, fra: '2026-01-11' });
  expect(mover('ansvarlig', [...inClinic, named])).toEqual({ etat: 'boligsosial', ...hamar, enhet });
  expect(mover('ansvarlig', [...inClinic, named, away])).toEqual(atNav);
  expect(mover('ansvarlig', [admitted, named])).toEqual(atClinic);
});

const behind = (...told: readonly Observation[]) => {
  const { s } = lookAt([...inClinic, ...told], '2026-02-01');
  return factsBehind(s, {});
};

test.each<[string, Observation]>([
  ['the date', tell('2026-01-20', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20') })],
  ['the exit', tell('2026-01-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'ukjent' })],
  ['the municipality', tell('2026-01-20', 'flyttet', { ...one, tilKommune: kommune('0301') })],
  ['a need', tell('2026-01-20', 'boligbehov', { ...one, svar: 'nei' })],
  ['a home', tell('2026-01-20', 'bolig', { ...one, home: 'h', slag: 'kommunal', fra: '2026-01-01' })],
  [
    'the responsible',
    tell('2026-01-20', 'ansvarlig-oppnevnt', { ...one, enhet: '310000035' as never, rolle: 'koordinator' }),
  ],
  ['a meeting', tell('2026-01-20', 'oppfolging-avtalt', { ...one, hos: 'nav', tidspunkt: at('2026-02-10') })],
])('a waiver rests on %s, and falls when it changes', (_what, told) => {
  expect(behind(told)).not.toBe(behind());
  expect(behind(tell('2026-01-20', 'ansvarsgruppe-holdt', one))).toBe(behind());
});

test('a waiver rests on how many of something there are, and on each end of the range', () => {
  const { s } = lookAt(inClinic, '2026-02-01');
  expect(factsBehind(s, { tall: 3 })).not.toBe(factsBehind(s, { tall: 4 }));
  const planned = (first: string, likely: string, last: string) =>
    behind(tell('2026-01-20', 'utgang-planlagt', { ...clinic, ...hamar, periode: range(first, likely, last) }));
  const known = planned('2026-05-18', '2026-05-20', '2026-05-22');
  expect(planned('2026-05-17', '2026-05-20', '2026-05-22')).not.toBe(known);
  expect(planned('2026-05-18', '2026-05-21', '2026-05-22')).not.toBe(known);
  expect(planned('2026-05-18', '2026-05-20', '2026-05-23')).not.toBe(known);
  expect(planned('2026-05-18', '2026-05-20', '2026-05-22')).toBe(known);
});
