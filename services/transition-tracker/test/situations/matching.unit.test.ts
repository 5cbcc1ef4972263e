import { expect, test } from 'vitest';
import type { Observation } from '../../src/domain/journey/observation.ts';
import { keyOf } from '../../src/domain/journey/order.ts';
import { matchesIn, unmatchedIn } from '../../src/domain/matching/matches.ts';
import { aStory } from '../story.ts';
import { at, clinic, hamar, kommune, notice, prison, range, sources, transition } from '../tell.ts';

const admitted = { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja' } as const;
const imprisoned = { ...prison, ...hamar, slag: 'dom-over-90-dager', alder: '25-pluss' } as const;
const secondStay = { ...admitted, stay: transition(3) } as const;

const reasons = (story: ReturnType<typeof aStory>) =>
  unmatchedIn(story.journey()).map(({ id, reason, candidates }) => ({
    id,
    reason,
    candidates: candidates.map((candidate) => candidate.reasons.join('; ')),
  }));

const whyOf = (story: ReturnType<typeof aStory>, told: Observation) =>
  matchesIn(story.journey()).find((match) => keyOf(match) === keyOf(told))?.why;

test('believes the sender that names the transition, also before it is known', () => {
  const story = aStory();
  const early = story.told('2026-01-02', 'forste-samtale-holdt', { ...hamar, names: clinic.stay });
  expect(reasons(story)).toEqual([{ id: early.id, reason: 'ukjent-overgang', candidates: [] }]);
  story.told('2026-01-05', 'opphold-startet', admitted);
  expect(reasons(story)).toEqual([]);
  expect(matchesIn(story.journey())).toEqual([]);
});

test('cannot choose between two stays, and says what speaks for each', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', admitted);
  story.told('2026-01-06', 'opphold-startet', imprisoned);
  const plan = { ...prison, ...hamar, periode: range('2026-05-17', '2026-05-20', '2026-05-25') };
  story.told('2026-01-07', 'utgang-planlagt', plan);
  const told = story.told('2026-02-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-23', ...hamar });
  expect(reasons(story)).toEqual([
    {
      id: told.id,
      reason: 'flere-mulige',
      candidates: [
        'samme person; meldt under oppholdet; samme kommune',
        'samme person; meldt under oppholdet; boligen er ledig 3 dager etter utgangen; samme kommune',
      ],
    },
  ]);
});

test('lets the municipality decide between two stays', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', admitted);
  story.told('2026-01-06', 'opphold-startet', { ...imprisoned, kommune: kommune('3411') });
  const told = story.told('2026-02-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-23', ...hamar });
  expect(whyOf(story, told)).toBe('kommune');
});

test('never lays what a clinic says to a stay in prison', () => {
  const story = aStory();
  story.told('2026-01-06', 'opphold-startet', imprisoned);
  story.told('2026-02-01', 'samtykke', { svar: 'gitt', til: ['nav'] });
  story.told('2026-02-02', 'kontakt-oppnadd', { by: 'tsb', names: prison.stay });
  expect(reasons(story).map(({ reason }) => reason)).toEqual(['ingen-overgang', 'ukjent-overgang']);
});

test('lays what is said between two stays to the one before', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', admitted);
  story.told('2026-03-01', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' });
  const between = story.told('2026-03-05', 'kontakt-oppnadd', {});
  story.told('2026-03-20', 'opphold-startet', secondStay);
  const during = story.told('2026-04-01', 'kontakt-oppnadd', {});
  const { facts } = story.journey();
  expect(facts.map(({ match }) => match)).toEqual([
    { stay: transition(1), why: 'eneste' },
    { stay: transition(3), why: 'eneste' },
  ]);
  expect([whyOf(story, between), whyOf(story, during)]).toEqual(['eneste', 'eneste']);
});

test('does not reach back to a stay that ended long ago', () => {
  const story = aStory();
  story.told('2025-01-05', 'opphold-startet', admitted);
  story.told('2025-03-01', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' });
  const told = story.told('2026-01-05', 'bolig', {
    home: 'b1',
    slag: 'kommunal',
    fra: '2026-01-10',
    til: '2026-12-31',
  });
  expect(reasons(story)).toEqual([
    {
      id: told.id,
      reason: 'datoene-passer-ikke',
      candidates: ['samme person; 310 dager etter utgangen; boligen er ledig 315 dager etter utgangen; samme kommune'],
    },
  ]);
});

test('says that a home ended before the exit, and that something was said long before the stay', () => {
  const story = aStory();
  const old = { home: 'b1', slag: 'midlertidig', by: 'nav', fra: '2025-06-01', til: '2025-06-30' } as const;
  story.told('2025-06-01', 'bolig', { ...old, kommune: kommune('3411') });
  story.told('2026-01-05', 'opphold-startet', admitted);
  story.told('2026-01-06', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-03-01') });
  expect(reasons(story).flatMap(({ candidates }) => candidates)).toEqual([
    'samme person; 218 dager før oppholdet begynte; boligen er ikke ledig lenger ved utgangen; annen kommune',
  ]);
  story.told('2026-01-07', 'bolig', { home: 'b2', slag: 'kommunal', fra: '2026-02-01', kommune: kommune('3411') });
  expect(reasons(story).at(-1)?.candidates).toEqual([
    'samme person; meldt under oppholdet; boligen er ledig ved utgangen; annen kommune',
  ]);
});

test('takes the institution, and not the prison, for the place where a sentence under section 12 ends', () => {
  const story = aStory();
  story.told('2026-01-06', 'opphold-startet', imprisoned);
  story.told('2026-02-01', 'gjennomforing-endret', { ...prison, form: '§ 12' });
  const alone = story.told('2026-02-01 13:00', 'kontakt-oppnadd', {});
  expect(story.journey().facts[0]?.match).toEqual({ stay: prison.stay, why: 'eneste' });
  story.told('2026-02-02', 'opphold-startet', admitted);
  const told = story.told('2026-03-01', 'kontakt-oppnadd', {});
  expect(whyOf(story, told)).toBe('eneste');
  expect(story.journey().facts[1]?.match).toEqual({ stay: clinic.stay, why: 'eneste' });
  expect(whyOf(story, alone)).toBe('eneste');
});

test('follows the stay to the unit that took over', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...admitted, behov: { bolig: 'ja' } });
  story.told('2026-01-06', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-02-01', ...hamar });
  story.told('2026-02-01', 'overfort', { ...clinic, tilEnhet: '310000078' as never, slag: 'langtid' });
  story.told('2026-02-01', 'opphold-startet', { ...secondStay, source: 'urn:orgnr:310000078', behov: { bolig: 'ja' } });
  const told = story.told('2026-02-10', 'kontakt-oppnadd', {});
  expect(whyOf(story, told)).toBe('eneste');
  expect(story.journey().facts[0]?.match).toEqual({ stay: transition(3), why: 'eneste' });
  story.told('2026-02-11', 'utgang-planlagt', {
    ...clinic,
    stay: transition(3),
    ...hamar,
    periode: range('2026-03-01'),
  });
  expect(story.gaps('2026-02-28').join()).not.toContain('bolig-mangler');
});

test('lets a person decide, and never overrides it', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', admitted);
  story.told('2026-01-06', 'opphold-startet', imprisoned);
  const told = story.told('2026-02-01', 'kontakt-oppnadd', {});
  const target = keyOf(told);
  story.told('2026-02-02', 'hendelse-koblet', { names: prison.stay, target });
  expect(story.journey().facts[0]?.match).toEqual({ stay: prison.stay, why: 'person' });
  story.told('2026-02-03', 'hendelse-frakoblet', { names: prison.stay, target });
  expect(reasons(story)[0]?.reason).toBe('flere-mulige');
  story.told('2026-02-04', 'hendelse-frakoblet', { names: prison.stay, target });
  expect(story.journey().facts[0]?.match).toEqual({ stay: clinic.stay, why: 'eneste' });
  story.told('2026-02-05', 'hendelse-frakoblet', { names: clinic.stay, target });
  expect(reasons(story)[0]?.reason).toBe('frakoblet');
  story.told('2026-02-06', 'hendelse-koblet', { names: prison.stay, target });
  expect(story.journey().facts[0]?.match).toEqual({ stay: prison.stay, why: 'person' });
  expect(story.journey().frakoblet).toEqual({ [target]: [clinic.stay] });
  story.told('2026-02-07', 'hendelse-koblet', { names: clinic.stay, target });
  expect(story.journey().frakoblet).toEqual({});
});

test('lets a person undo what a sender named, and name what is not known yet', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', admitted);
  const told = story.told('2026-02-01', 'kontakt-oppnadd', { names: clinic.stay });
  const target = keyOf(told);
  story.told('2026-02-02', 'hendelse-frakoblet', { names: clinic.stay, target });
  expect(reasons(story)[0]?.reason).toBe('frakoblet');
  story.told('2026-02-03', 'hendelse-koblet', { names: transition(3), target });
  expect(reasons(story)[0]?.reason).toBe('ukjent-overgang');
  story.told('2026-02-04', 'opphold-startet', secondStay);
  expect(story.journey().facts[0]?.match).toEqual({ stay: transition(3), why: 'person' });
});

test('keeps an answer to a notice that it does not know, until it knows the notice', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', admitted);
  story.told('2026-01-06', 'varsel-mottatt', { varsel: notice(1), names: clinic.stay });
  const answer = story.told('2026-01-07', 'varsel-besvart', { varsel: notice(1), names: clinic.stay, svar: 'kan' });
  expect(reasons(story)).toEqual([{ id: answer.id, reason: 'ukjent-varsel', candidates: [] }]);
  const mottaker = { etat: 'boligsosial', ...hamar } as const;
  const innhold = { ...hamar, krever: 'kvittering-og-svar' } as const;
  story.told('2026-01-08', 'varsel-bestilt', {
    varsel: notice(1),
    names: clinic.stay,
    slag: 'ny-overgang',
    mottaker,
    innhold,
  });
  expect(reasons(story)).toEqual([]);
  expect(story.journey().notices[0]).toMatchObject({ received: at('2026-01-06'), answer: { svar: 'kan' } });
});

test('does not listen to a sender that takes back what another said', () => {
  const story = aStory();
  const told = story.told('2026-01-05', 'opphold-startet', admitted);
  story.told('2026-01-06', 'melding-trukket', { by: 'nav', source: sources.nav, target: keyOf(told) });
  expect(story.journey().stays).toHaveLength(1);
});

const asked = { varsel: notice(1), names: clinic.stay };
const toHousing = { slag: 'ny-overgang', mottaker: { etat: 'boligsosial', ...hamar } } as const;
const content = { innhold: { ...hamar, krever: 'kvittering-og-svar' } } as const;

/** A notice to the housing office that is sent and taken back. */
const takenBack = () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', admitted);
  story.told('2026-01-08', 'varsel-bestilt', { ...asked, ...toHousing, ...content });
  story.told('2026-01-09', 'varsel-tilbakekalt', { ...asked, grunn: 'endret' });
  return story;
};

test('lists a yes to a notice that was taken back, until a new one is sent', () => {
  const story = takenBack();
  const yes = story.told('2026-01-10', 'varsel-besvart', { ...asked, svar: 'kan' });
  expect(reasons(story)).toEqual([{ id: yes.id, reason: 'varselet-er-trukket', candidates: [] }]);
  story.told('2026-01-11', 'varsel-bestilt', { ...asked, varsel: notice(2), ...toHousing, ...content });
  expect(reasons(story)).toEqual([]);
});

test('lists it no longer once the person is out, or the office has said no', () => {
  const out = takenBack();
  out.told('2026-01-10', 'varsel-besvart', { ...asked, svar: 'kan' });
  out.told('2026-01-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' });
  expect(reasons(out)).toEqual([]);
  const no = takenBack();
  no.told('2026-01-10', 'varsel-besvart', { ...asked, svar: 'kan' });
  no.told('2026-01-11', 'varsel-besvart', { ...asked, svar: 'kan-ikke' });
  expect(reasons(no)).toEqual([]);
});
