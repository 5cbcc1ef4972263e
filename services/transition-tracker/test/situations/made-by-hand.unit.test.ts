import type { Bydel, Mottaker, Orgnr, Utvei } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { timelineFor } from '../../src/domain/board/timeline-for.ts';
import { unmatchedFor } from '../../src/domain/board/unmatched-for.ts';
import { transitionMadeOf } from '../../src/domain/decide/decide-on-making.ts';
import { foldJourney } from '../../src/domain/fold/fold.ts';
import type { Observation } from '../../src/domain/journey/observation.ts';
import { keyOf } from '../../src/domain/journey/order.ts';
import { unmatchedIn } from '../../src/domain/matching/matches.ts';
import { aStory, type Story } from '../story.ts';
import { at, clinic, hamar, kommune, notice, prison, range, transition } from '../tell.ts';

const out: Utvei = { etat: 'kriminalomsorg', enhet: '310000027' as Orgnr, ...hamar, ut: range('2026-05-20') };
const av: Mottaker = { etat: 'nav', ...hamar };

const make = (story: Story, told: Observation, more: Partial<Utvei & { av: Mottaker }> = {}) => {
  const target = keyOf(told);
  const names = transitionMadeOf(target);
  story.told('2026-03-02', 'hendelse-koblet', {
    names,
    target,
    opprettet: { ...out, av, ...more },
    grunn: 'Har hjem.',
  });
  return { names, target };
};

/** NAV has made a way out of prison of a talk with somebody of whom no prison has told. */
const made = (more: Partial<Utvei & { av: Mottaker }> = {}) => {
  const story = aStory();
  const told = story.told('2026-03-01', 'kontakt-oppnadd', {});
  return { story, told, ...make(story, told, more) };
};

const read = (story: Story, audience: string, stay: string) =>
  timelineFor(story.journey(), story.observations(), {
    audience,
    transition: stay,
    now: at('2026-04-01'),
    nameOf: () => undefined,
  }).map(({ tekst }) => tekst);

const said = 'Overgangen er opprettet for hånd av NAV Hamar';

test('is seen by those who made it, and by no institution', () => {
  expect(made().story.audiences('2026-04-01')).toEqual(['nav:3403', 'koordinator:3403']);
  const bydel = { kommune: kommune('0301'), bydel: '030101' as Bydel };
  const inOslo = made({ ...bydel, av: { etat: 'nav', ...bydel } });
  expect(inOslo.story.audiences('2026-04-01')).toEqual(['nav:030101', 'koordinator:030101']);
  const byUnit = made({ etat: 'tsb', av: { etat: 'tsb', enhet: '310000205' as Orgnr } });
  expect(byUnit.story.audiences('2026-04-01')).toEqual(['tsb:310000205']);
});

test('is seen by the other office once the person has said yes, and tells it, and not itself', () => {
  const { story } = made();
  story.told('2026-03-03', 'boligbehov', { svar: 'ja' });
  expect(story.audiences('2026-04-01')).toEqual(['nav:3403', 'koordinator:3403']);
  expect(story.notices('2026-03-03 13:00')).toEqual([]);
  story.told('2026-03-04', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'], by: 'nav' });
  expect(story.audiences('2026-04-01')).toEqual(['nav:3403', 'koordinator:3403', 'boligsosial:3403']);
  expect(story.notices('2026-03-04 13:00')).toEqual(['ny-overgang boligsosial:3403']);
});

test('asks the institution for nothing, and those who made it for what nobody else may be told of', () => {
  const { story } = made();
  story.told('2026-03-03', 'boligbehov', { svar: 'ja' });
  expect(story.gaps('2026-05-19')).toEqual([
    'bolig-mangler kritisk nav:3403',
    'ansvarlig-mangler over-frist nav:3403',
    'oppfolging-mangler kritisk nav:3403',
  ]);
  expect(story.notices('2026-05-19')).toContain('mangel bolig-mangler nav:3403');
});

test('takes its notices back when it is undone', () => {
  const { story, names, target } = made();
  story.told('2026-03-03', 'boligbehov', { svar: 'ja' });
  story.told('2026-03-04', 'samtykke', { svar: 'gitt', til: ['boligsosial'], by: 'nav' });
  story.notices('2026-03-04 13:00');
  story.told('2026-03-05', 'hendelse-frakoblet', { names, target });
  expect(story.journey().stays).toEqual([]);
  expect(story.notices('2026-03-05 13:00')).toEqual(['tilbakekalt boligsosial:3403 meldingen-var-feil']);
  expect(story.audiences('2026-03-06')).toEqual([]);
});

test('says who made it, and why to them alone', () => {
  const { story, names } = made();
  story.told('2026-03-03', 'boligbehov', { svar: 'ja' });
  story.told('2026-03-04', 'samtykke', { svar: 'gitt', til: ['boligsosial'], by: 'nav' });
  expect(read(story, 'nav:3403', names)).toContain(`${said} fordi: «Har hjem.»`);
  expect(read(story, 'koordinator:3403', names)).toContain(`${said}.`);
  expect(read(story, 'boligsosial:3403', names)).toContain(`${said}.`);
});

test('is not merged with the stay that is told since, which goes first; the two stand beside each other', () => {
  const { story, names } = made();
  expect(read(story, 'nav:3403', names)).toContain(`${said} fordi: «Har hjem.»`);
  const consent = { svar: 'gitt', til: ['nav', 'boligsosial'], by: 'kriminalomsorg' } as const;
  const behov = { nav: 'ja' } as const;
  story.told('2026-03-05', 'opphold-startet', { ...prison, ...hamar, slag: 'dom-over-90-dager', behov });
  const [unseen] = read(story, 'nav:3403', names).filter((text) => text.startsWith(said));
  expect(unseen).toBe(`${said} fordi: «Har hjem.»`);
  story.told('2026-03-06', 'samtykke', consent);
  const [beside] = read(story, 'nav:3403', names).filter((text) => text.startsWith(said));
  expect(beside).toContain('Et opphold som passer, er meldt av institusjonen: ');
  const next = story.told('2026-03-07', 'kontakt-oppnadd', {});
  const { facts, stays } = story.journey();
  expect(stays.map(({ id }) => id)).toEqual([names, prison.stay]);
  expect(facts.find(({ id }) => id === next.id)?.match).toEqual({ stay: prison.stay, why: 'eneste' });
});

test('is a candidate like others, and says that it was made by hand', () => {
  const { story, names } = made();
  story.told('2026-03-05', 'opphold-startet', { ...prison, ...hamar, slag: 'dom-over-90-dager' });
  story.told('2026-03-06', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid' });
  story.told('2026-03-07', 'kontakt-oppnadd', {});
  const [waiting] = unmatchedIn(story.journey());
  expect(waiting?.candidates.map(({ transition: id, score }) => [id, score])).toEqual([
    [clinic.stay, 100],
    [prison.stay, 100],
    [names, 90],
  ]);
  expect(waiting?.candidates[2]?.reasons.join('; ')).toBe(
    'opprettet for hånd; samme person; meldt under oppholdet; samme kommune',
  );
});

test('never takes in what an institution says, but for the one that made it', () => {
  const { story } = made();
  story.told('2026-03-03', 'ansvarsgruppe-holdt', { by: 'kriminalomsorg' });
  expect(unmatchedIn(story.journey()).map(({ reason }) => reason)).toEqual(['ingen-overgang']);
  const own = made({ etat: 'tsb', av: { etat: 'tsb', enhet: '310000205' as Orgnr } });
  own.story.told('2026-03-03', 'ansvarsgruppe-holdt', { by: 'tsb' });
  own.story.told('2026-03-03', 'ansvarsgruppe-holdt', { by: 'kriminalomsorg' });
  expect(unmatchedIn(own.story.journey()).map(({ by }) => by)).toEqual(['kriminalomsorg']);
});

test('says nothing of where the person went after a stay that has ended, nor of one in treatment under section 12', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', behov: { bolig: 'ja' } });
  story.told('2026-02-28', 'ut', { ...clinic, mate: 'utskrevet', til: 'ukjent' });
  const before = story.gaps('2026-03-10');
  const told = story.told('2025-06-01', 'kontakt-oppnadd', {});
  make(story, told, { etat: 'tsb' });
  expect(story.gaps('2026-03-10')).toEqual(expect.arrayContaining([...before]));
  const serving = aStory();
  serving.told('2026-01-05', 'opphold-startet', { ...prison, ...hamar, slag: 'dom-over-90-dager' });
  serving.told('2026-02-01', 'gjennomforing-endret', { ...prison, form: '§ 12' });
  const gaps = serving.gaps('2026-03-20');
  const talk = serving.told('2025-06-01', 'kontakt-oppnadd', {});
  make(serving, talk, { etat: 'tsb' });
  expect(serving.gaps('2026-03-20')).toEqual(expect.arrayContaining([...gaps]));
});

test('is gone when its message is taken back, or laid elsewhere', () => {
  const { story, told } = made();
  story.tookBack('2026-03-05', told);
  expect(story.journey().stays).toEqual([]);
  const other = made();
  other.story.told('2026-03-05', 'opphold-startet', { ...prison, ...hamar, slag: 'dom-over-90-dager' });
  other.story.told('2026-03-06', 'hendelse-koblet', { names: prison.stay, target: other.target });
  expect(other.story.journey().stays.map(({ id }) => id)).toEqual([prison.stay]);
});

test('is made of a home by any of its messages, without a date, and known under the ref that it was told of', () => {
  const story = aStory();
  story.told('2026-03-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-23', ...hamar, of: 'a' });
  const moved = story.told('2026-03-02', 'innflyttet', { home: 'b1', of: 'a' });
  const target = keyOf(moved);
  const { ut, ...undated } = out;
  const opprettet = { ...undated, av: { etat: 'boligsosial', ...hamar } as const };
  story.told('2026-03-03', 'hendelse-koblet', { names: transitionMadeOf(target), target, opprettet, of: 'a' });
  const [stay] = foldJourney(story.observations()).stays;
  expect([stay?.id, stay?.plan, stay?.of]).toEqual([transitionMadeOf(target), undefined, 'a']);
  expect(story.audiences('2026-04-01')).toEqual(['boligsosial:3403', 'koordinator:3403']);
});

test('cannot be made of an answer to a notice', () => {
  const story = aStory();
  const about = { varsel: notice(1), names: transition(9), source: 'urn:orgnr:310000043' };
  story.told('2026-03-01', 'varsel-mottatt', about);
  story.told('2026-03-01', 'kontakt-oppnadd', {});
  const events = unmatchedFor(story.journey(), {
    now: at('2026-03-02'),
    nameOf: () => undefined,
    placeOf: () => '3403',
  });
  const asked = new Map(events.map(({ event }) => [event.tekst, event.kanOpprettes]));
  expect([...asked]).toEqual([
    ['Kontakt med personen', undefined],
    ['Svar på et varsel', false],
  ]);
});
