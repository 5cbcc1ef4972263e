import type { Bydel, Orgnr } from '@overgang/contracts';
import { describe, expect, test } from 'vitest';
import { decider, placeOf } from '../../../test/ask-in-story.ts';
import { aStory, type Story } from '../../../test/story.ts';
import { at, clinic, hamar, kommune, prison, range } from '../../../test/tell.ts';
import { noAgreements } from '../expectations/agreements.ts';
import { findGaps } from '../gaps/find-gaps.ts';
import type { DecisionObservation, Observation } from '../journey/observation.ts';
import { keyOf } from '../journey/order.ts';
import { unmatchedIn } from '../matching/matches.ts';
import type { PlaceOf } from '../matching/who-can-place.ts';
import { decide } from './decide.ts';
import { transitionMadeOf } from './decide-on-making.ts';
import type { MakeWish } from './wish.ts';

const day = '2026-04-01';
const nav = 'nav:3403';
const fra = { etat: 'kriminalomsorg', enhet: '310000027' as Orgnr, ...hamar } as const;
const nothing = { kind: 'refused', why: 'finnes-ikke' };

type Made = Extract<DecisionObservation, { kind: 'hendelse-koblet' }>;

interface Asked {
  readonly wish?: Partial<MakeWish>;
  readonly as?: string;
  readonly where?: PlaceOf;
}

const ask = (story: Story, told: Observation, { wish = {}, as = nav, where = placeOf }: Asked = {}) => {
  const journey = story.journey();
  const at1 = { journey, found: findGaps(journey, noAgreements, at(day)), now: at(day) };
  const whole = { slag: 'opprett', hendelse: keyOf(told), fra, isKnownUnit: true, grunn: 'Har hjem fra mai.', ...wish };
  return decide(at1, whole as MakeWish, { enhet: decider, audiences: [as], placeOf: where });
};

/** NAV has met somebody of whom no institution has told. */
const alone = () => {
  const story = aStory();
  return { story, told: story.told('2026-03-01', 'kontakt-oppnadd', {}) };
};

/** Makes it, as the tracker does. */
const make = (story: Story, told: Observation, asked: Asked = {}) => {
  const decided = ask(story, told, asked);
  if (decided.kind !== 'decided') throw new Error(JSON.stringify(decided));
  const { data } = decided.event as { readonly data: Pick<Made, 'opprettet' | 'grunn'> };
  const { opprettet, grunn } = data;
  const target = keyOf(told);
  return story.told(day, 'hendelse-koblet', {
    names: transitionMadeOf(target),
    target,
    ...(opprettet && { opprettet }),
    ...(grunn !== undefined && { grunn }),
  });
};

describe('a transition is made of a message that fits none', () => {
  test('by its sender or the coordinator of its place, as the sender’s matter', () => {
    const { story, told } = alone();
    const made = {
      kilde: 'urn:orgnr:310000035',
      meldingId: told.id,
      overgangId: transitionMadeOf(keyOf(told)),
      hvordan: 'manuelt',
      grunn: 'Har hjem fra mai.',
      avgjortAv: decider,
      opprettet: { ...fra, av: { etat: 'nav', ...hamar } },
    };
    const decided = { kind: 'decided', event: { type: 'no.overgang.sporing.hendelse-koblet.v1', data: made } };
    expect(ask(story, told)).toEqual(decided);
    expect(ask(story, told, { as: 'koordinator:3403' })).toEqual(decided);
  });

  test('in a bydel, or by a unit of the same agency', () => {
    const { story, told } = alone();
    const inBydel = ask(story, told, { as: 'nav:030101', where: () => '030101' });
    expect(inBydel).toHaveProperty('event.data.opprettet.av', {
      etat: 'nav',
      kommune: kommune('0301'),
      bydel: '030101' as Bydel,
    });
    const meeting = story.told('2026-03-02', 'kontakt-oppnadd', { by: 'tsb' });
    const out = { fra: { ...fra, etat: 'tsb' as const } };
    expect(ask(story, meeting, { as: 'tsb:310000019', wish: out })).toHaveProperty('event.data.opprettet.av', {
      etat: 'tsb',
      enhet: '310000019',
    });
  });

  test('is not there for others, nor of what is no message, or of somebody who is shielded', () => {
    const { story, told } = alone();
    expect(ask(story, told, { as: 'boligsosial:3403' })).toEqual(nothing);
    expect(ask(story, told, { where: () => undefined })).toEqual(nothing);
    expect(ask(story, told, { wish: { hendelse: 'urn:orgnr:310000035 en-annen' } })).toEqual(nothing);
    story.told('2026-03-02', 'adressegradering', { grad: 'strengt-fortrolig' });
    expect(ask(story, told)).toEqual(nothing);
  });

  test('never by clinic or prison out of the other, out of a unit that nobody knows, or in the past', () => {
    const { story, told } = alone();
    const no = (why: string) => ({ kind: 'refused', why });
    const clinics = story.told('2026-03-02', 'kontakt-oppnadd', { by: 'tsb' });
    const prisons = story.told('2026-03-02', 'kontakt-oppnadd', { by: 'kriminalomsorg' });
    expect(ask(story, clinics, { as: 'tsb:310000019' })).toEqual(no('annen-etat'));
    const out = { fra: { ...fra, etat: 'tsb' as const } };
    expect(ask(story, prisons, { as: 'kriminalomsorg:310000027', wish: out })).toEqual(no('annen-etat'));
    expect(ask(story, told, { wish: { isKnownUnit: false } })).toEqual(no('ukjent-enhet'));
    const past = { fra: { ...fra, ut: range('2026-03-20', '2026-03-25', '2026-03-31') } };
    expect(ask(story, told, { wish: past })).toEqual(no('utgangen-er-passert'));
    expect(ask(story, told, { wish: { fra: { ...fra, ut: range(day) } } })).toHaveProperty('kind', 'decided');
  });

  test('once: not of what belongs somewhere already', () => {
    const { story, told } = alone();
    make(story, told);
    expect(ask(story, told)).toEqual({ kind: 'standing' });
    const taken = { kind: 'refused', why: 'allerede-koblet' };
    expect(ask(story, told, { wish: { fra: { ...fra, etat: 'tsb' } } })).toEqual(taken);
    expect(ask(story, told, { wish: { fra: { ...fra, enhet: '310000094' as Orgnr } } })).toEqual(taken);
    const other = aStory();
    other.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid' });
    expect(ask(other, other.told('2026-03-01', 'kontakt-oppnadd', {}))).toEqual(taken);
  });

  test('and undone by taking the message away: it waits again, and may be laid to the stay that was told since', () => {
    const { story, told } = alone();
    const { names } = make(story, told) as Made;
    expect(unmatchedIn(story.journey())).toEqual([]);
    story.told('2026-04-02', 'opphold-startet', { ...prison, ...hamar, slag: 'dom-over-90-dager' });
    expect(story.journey().facts[0]?.match).toEqual({ stay: names, why: 'person' });
    story.told('2026-04-03', 'hendelse-frakoblet', { names, target: keyOf(told) });
    expect(story.journey().stays.map(({ id }) => id)).toEqual([prison.stay]);
    expect(story.journey().facts[0]?.match).toEqual({ stay: prison.stay, why: 'eneste' });
  });
});
