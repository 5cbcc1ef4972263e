import type { Orgnr } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { aStory } from '../../../test/story.ts';
import { at, clinic, hamar, notice, transition } from '../../../test/tell.ts';
import { noAgreements } from '../expectations/agreements.ts';
import { findGaps } from '../gaps/find-gaps.ts';
import { observationInWords } from '../in-words/observation-in-words.ts';
import { keyOf } from '../journey/order.ts';
import { concerns } from '../matching/concerns.ts';
import { setAsideIn, unmatchedIn } from '../matching/matches.ts';
import { readingAs } from '../readers/reading.ts';
import { surveysOf } from '../survey/survey.ts';
import { decide } from './decide.ts';

const enhet = '310000043' as Orgnr;
const grunn = 'Meldt to ganger.';

const asker = (story: ReturnType<typeof aStory>) => (slag: 'avvis' | 'gjenapne', hendelse: string, as: string) => {
  const journey = story.journey();
  const now = at('2026-03-01');
  const where = { journey, found: findGaps(journey, noAgreements, now), now };
  return decide(where, { slag, hendelse, grunn }, { enhet, audiences: [as], placeOf: () => '3403' });
};

test('a message that fits nothing is set aside and taken up again, by its sender and the coordinator', () => {
  const story = aStory();
  const ask = asker(story);
  const home = story.told('2026-02-10', 'bolig', { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-01' });
  const key = keyOf(home);
  const data = { kilde: home.source, meldingId: home.id, grunn, avgjortAv: enhet };
  const event = { type: 'no.overgang.sporing.hendelse-avvist.v1', data };
  const refused = { kind: 'refused', why: 'finnes-ikke' };
  expect(ask('avvis', key, 'boligsosial:3403')).toEqual({ kind: 'decided', event });
  expect(ask('avvis', key, 'nav:3403')).toEqual(refused);
  expect(ask('avvis', `${key}x`, 'boligsosial:3403')).toEqual(refused);
  expect(ask('gjenapne', key, 'boligsosial:3403')).toEqual({ kind: 'standing' });

  story.told('2026-02-11', 'hendelse-avvist', { target: key });
  story.told('2026-02-11', 'hendelse-avvist', { target: key });
  expect(unmatchedIn(story.journey())).toEqual([]);
  expect(setAsideIn(story.journey()).map(({ id }) => id)).toEqual([home.id]);
  expect(ask('avvis', key, 'boligsosial:3403')).toEqual({ kind: 'standing' });
  expect(ask('gjenapne', key, 'nav:3403')).toEqual(refused);
  story.told('2026-02-12', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja' });
  expect(story.journey().homes[0]?.match).toEqual({ unmatched: 'frakoblet' });

  expect(ask('gjenapne', key, 'koordinator:3403')).toMatchObject({
    kind: 'decided',
    event: { type: 'no.overgang.sporing.hendelse-gjenapnet.v1', data },
  });
  story.told('2026-02-13', 'hendelse-gjenapnet', { target: key });
  expect(story.journey()).not.toHaveProperty('avvist');
  expect(story.journey().homes[0]?.match).toEqual({ stay: clinic.stay, why: 'eneste' });
  story.told('2026-02-14', 'hendelse-gjenapnet', { target: key });
  expect(ask('avvis', key, 'boligsosial:3403')).toEqual(refused); // it has its transition
});

test('a person’s match goes before what was set aside', () => {
  const story = aStory();
  const home = story.told('2026-02-10', 'bolig', { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-01' });
  const aside = story.told('2026-02-11', 'hendelse-avvist', { target: keyOf(home) });
  story.told('2026-02-12', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja' });
  story.told('2026-02-13', 'hendelse-koblet', { target: keyOf(home), names: clinic.stay });
  expect(story.journey().homes[0]?.match).toEqual({ stay: clinic.stay, why: 'person' });
  const up = story.told('2026-02-14', 'hendelse-gjenapnet', { target: keyOf(home) });
  const [s] = surveysOf(story.journey());
  if (s === undefined) throw new Error('No stay');
  const reading = readingAs(s, 'boligsosial:3403', { today: '2026-03-01', nameOf: () => undefined });
  for (const one of [aside, up]) {
    expect(concerns(s, one, home)).toBe(false);
    expect(observationInWords(one, reading)).toBeUndefined();
  }
});

test('an answer to a notice that nobody knows can be set aside too', () => {
  const story = aStory();
  const ask = asker(story);
  const stray = story.told('2026-02-11', 'varsel-mottatt', { varsel: notice(1), names: transition(1) });
  expect(ask('avvis', keyOf(stray), 'boligsosial:3403')).toMatchObject({ kind: 'decided' });
  story.told('2026-02-12', 'hendelse-avvist', { target: keyOf(stray) });
  expect(unmatchedIn(story.journey())).toEqual([]);
  story.told('2026-02-13', 'adressegradering', { grad: 'strengt-fortrolig' });
  expect(ask('gjenapne', keyOf(stray), 'boligsosial:3403')).toMatchObject({ kind: 'refused' });
});
