import type { OvergangId } from '@overgang/contracts';
import { describe, expect, test } from 'vitest';
import { type About, type Asking, asked, decider, leavingInMay, placeOf } from '../../../test/ask-in-story.ts';
import type { Story } from '../../../test/story.ts';
import { at, clinic, hamar, prison, range } from '../../../test/tell.ts';
import { timelineFor } from '../board/timeline-for.ts';
import { keyOf } from '../journey/order.ts';
import { unmatchedIn } from '../matching/matches.ts';

const day = '2026-04-01';
const housing = 'boligsosial:3403';
const nav = 'nav:3403';
const own = 'tsb:310000019';
const coordinator = 'koordinator:3403';

const ask = (story: Story, wish: About, ...as: readonly string[]) => asked(story, wish, { on: day, as });

describe('a message', () => {
  /** Two ways out at once: a meeting at NAV can belong to either. */
  const twoWaysOut = () => {
    const story = leavingInMay();
    const behov = { nav: 'ja' } as const;
    story.told('2026-01-06', 'opphold-startet', { ...prison, ...hamar, slag: 'dom-over-90-dager', behov });
    story.told('2026-01-06', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-05-21') });
    story.told('2026-01-06', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'], by: 'kriminalomsorg' });
    const meeting = story.told('2026-03-01', 'oppfolging-avtalt', { hos: 'NAV Hamar', tidspunkt: at('2026-05-20') });
    return { story, hendelse: keyOf(meeting) };
  };
  const decideAndTell = (story: Story, wish: About, { on, as }: Asking) => {
    const decided = asked(story, wish, { on, as });
    if (decided.kind !== 'decided') throw new Error(JSON.stringify(decided));
    const { type, data } = decided.event as {
      readonly type: string;
      readonly data: { kilde: string; meldingId: string; overgangId: OvergangId };
    };
    const kind = type.includes('frakoblet') ? 'hendelse-frakoblet' : 'hendelse-koblet';
    story.told(on, kind, { names: data.overgangId, target: `${data.kilde} ${data.meldingId}` });
    return decided.event.data;
  };
  const waiting = (story: Story) => unmatchedIn(story.journey()).map(({ reason }) => reason);

  test('is matched, taken away, and matched again, by its sender or the coordinator', () => {
    const { story, hendelse } = twoWaysOut();
    expect(waiting(story)).toEqual(['flere-mulige']);
    expect(decideAndTell(story, { slag: 'koble', hendelse }, { on: day, as: [nav] })).toEqual({
      kilde: 'urn:orgnr:310000035',
      meldingId: expect.any(String),
      overgangId: clinic.stay,
      hvordan: 'manuelt',
      avgjortAv: decider,
    });
    expect(waiting(story)).toEqual([]);
    expect(ask(story, { slag: 'koble', hendelse }, nav)).toEqual({ kind: 'standing' });
    expect(
      decideAndTell(
        story,
        { slag: 'frakoble', hendelse, grunn: 'Feil opphold.' },
        { on: '2026-04-02', as: [coordinator] },
      ),
    ).toMatchObject({
      grunn: 'Feil opphold.',
    });
    expect(waiting(story)).toEqual(['flere-mulige']);
    expect(ask(story, { slag: 'frakoble', hendelse, grunn: 'x' }, nav)).toEqual({ kind: 'standing' });
    expect(
      decideAndTell(story, { slag: 'koble', hendelse, grunn: 'Riktig.' }, { on: '2026-04-03', as: [nav] }),
    ).toMatchObject({
      grunn: 'Riktig.',
    });
    expect(waiting(story)).toEqual([]);
  });

  test('is not there for others, nor for a transition that it cannot be about, that is not, or that they may not see', () => {
    const { story, hendelse } = twoWaysOut();
    const nothing = { kind: 'refused', why: 'finnes-ikke' };
    expect(ask(story, { slag: 'koble', hendelse }, housing)).toEqual(nothing);
    expect(ask(story, { slag: 'koble', hendelse: 'urn:orgnr:310000035 en-annen' }, nav)).toEqual(nothing);
    const strange = { slag: 'koble', hendelse, transition: '00000000-0000-5000-8000-000000000009' } as never;
    expect(ask(story, strange, nav)).toEqual(nothing);
    const fromClinic = story.told('2026-03-02', 'ansvarsgruppe-holdt', { by: 'tsb' });
    const intoPrison = { slag: 'koble', hendelse: keyOf(fromClinic), transition: prison.stay } as never;
    expect(ask(story, intoPrison, own, 'kriminalomsorg:310000027')).toEqual(nothing);
    const placeless = story.told('2026-03-02', 'oppfolging-avtalt', {
      hos: 'NAV',
      tidspunkt: at('2026-05-20'),
      source: 'urn:orgnr:310000099',
    });
    expect(ask(story, { slag: 'koble', hendelse: keyOf(placeless) }, nav)).toEqual(nothing);
    const sees = twoWaysOut();
    sees.story.told('2026-03-03', 'dodsfall', { by: 'tsb' });
    expect(ask(sees.story, { slag: 'koble', hendelse: sees.hendelse }, nav)).toEqual(nothing);
  });

  test('that its sender has named stands there by the sender’s own word, and can be taken away', () => {
    const story = leavingInMay();
    const named = story.told('2026-03-01', 'oppfolging-avtalt', {
      hos: 'NAV',
      tidspunkt: at('2026-05-20'),
      names: clinic.stay,
    });
    const hendelse = keyOf(named);
    expect(ask(story, { slag: 'koble', hendelse }, nav)).toEqual({ kind: 'standing' });
    decideAndTell(story, { slag: 'frakoble', hendelse, grunn: 'Feil person.' }, { on: day, as: [nav] });
    expect(waiting(story)).toEqual(['frakoblet']);
    expect(decideAndTell(story, { slag: 'koble', hendelse }, { on: day, as: [nav] })).toBeDefined();
  });

  test('about a home is matched with the home, whichever of its messages is named', () => {
    const { story } = twoWaysOut();
    const home = { home: 'b1', ...hamar } as const;
    const given = story.told('2026-03-01', 'bolig', { ...home, slag: 'kommunal', fra: '2026-05-20' });
    const moved = story.told('2026-03-02', 'innflyttet', { home: 'b1' });
    decideAndTell(story, { slag: 'koble', hendelse: keyOf(given) }, { on: day, as: [housing] });
    expect(
      decideAndTell(story, { slag: 'frakoble', hendelse: keyOf(moved), grunn: 'x' }, { on: day, as: [housing] }),
    ).toMatchObject({
      meldingId: given.id,
    });
  });

  test('says on the timeline that it can be undone, to whoever may', () => {
    const { story, hendelse } = twoWaysOut();
    const shown = (audience: string, reader?: readonly string[]) => {
      const about = { audience, transition: clinic.stay, now: at(day), nameOf: () => undefined, placeOf };
      const entries = timelineFor(story.journey(), story.observations(), { ...about, ...(reader && { own: reader }) });
      return entries.flatMap(({ kobling }) => (kobling === undefined ? [] : [kobling]));
    };
    expect(shown(nav, [nav])).toEqual([]);
    decideAndTell(story, { slag: 'koble', hendelse }, { on: day, as: [nav] });
    expect(shown(nav, [nav])).toEqual([{ hendelse, hvordan: 'manuelt' }]);
    expect(shown(nav)).toEqual([]);
    expect(shown(housing, [housing])).toEqual([]);
    const alone = leavingInMay();
    const meeting = alone.told('2026-03-01', 'oppfolging-avtalt', { hos: 'NAV', tidspunkt: at('2026-05-20') });
    alone.told('2026-03-02', 'ansvarsgruppe-holdt', { by: 'nav', names: clinic.stay });
    const about = {
      audience: nav,
      transition: clinic.stay,
      now: at(day),
      nameOf: () => undefined,
      placeOf,
      own: [nav],
    };
    const entries = timelineFor(alone.journey(), alone.observations(), about);
    expect(entries.flatMap(({ kobling }) => kobling ?? [])).toEqual([
      { hendelse: keyOf(meeting), hvordan: 'automatisk' },
    ]);
  });
});
