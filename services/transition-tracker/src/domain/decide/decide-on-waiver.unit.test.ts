import { expect, test } from 'vitest';
import { asked, gapOn, leavingInMay } from '../../../test/ask-in-story.ts';
import { at, clinic, hamar, range } from '../../../test/tell.ts';
import { explainGaps } from '../board/explain-gaps.ts';
import { timelineFor } from '../board/timeline-for.ts';
import { noAgreements } from '../expectations/agreements.ts';
import { findGaps } from '../gaps/find-gaps.ts';

const on = '2026-05-10';
const nav = 'nav:3403';
const own = 'tsb:310000019';
const grunn = 'Ble ikke noe av likevel.';

const waived = () => {
  const story = leavingInMay();
  const mangel = gapOn(story, on, 'ansvarlig-mangler');
  const av = { etat: 'nav', ...hamar } as const;
  const about = { names: clinic.stay, mangel };
  story.told(on, 'mangel-frafalt', { ...about, forventning: 'ansvarlig-mangler', av, grunn: 'Flytter hjem.' });
  return { story, mangel, about, av };
};

const shown = (story: ReturnType<typeof waived>['story'], audience: string, ...ours: readonly string[]) =>
  timelineFor(story.journey(), story.observations(), {
    audience,
    transition: clinic.stay,
    now: at('2026-05-11'),
    nameOf: () => undefined,
    own: ours,
  });

test('a waiver is taken back by whoever made it, and by the institution', () => {
  const { story, mangel, about, av } = waived();
  const wish = { slag: 'opphev-frafall', mangel, grunn } as const;
  const event = { type: 'no.overgang.sporing.mangel-frafall-opphevet.v1', data: { mangelId: mangel, av, grunn } };
  expect(asked(story, wish, { on, as: [nav] })).toMatchObject({ kind: 'decided', event });
  expect(asked(story, wish, { on, as: [own] })).toMatchObject({ kind: 'decided' });
  const refused = { kind: 'refused', why: 'finnes-ikke' };
  expect(asked(story, wish, { on, as: ['boligsosial:3403'] })).toEqual(refused);
  expect(asked(story, wish, { on, as: ['koordinator:3403'] })).toEqual(refused);
  expect(asked(leavingInMay(), wish, { on, as: [nav] })).toEqual(refused);
  const elsewhere = { ...wish, transition: '00000000-0000-5000-8000-000000000009' } as never;
  expect(asked(story, elsewhere, { on, as: [nav] })).toEqual(refused);
  story.told('2026-05-11', 'mangel-frafall-opphevet', { ...about, av, grunn });
  expect(story.gaps('2026-05-11 13:00')).toContain(`ansvarlig-mangler over-frist ${nav}`);
  expect(story.journey()).not.toHaveProperty('frafaltAv');
  expect(asked(story, wish, { on: '2026-05-12', as: [nav] })).toEqual(refused);
});

test('a waiver without a name is the institution’s to take back, and another one stays', () => {
  const { story, mangel } = waived();
  const other = gapOn(story, on, 'bolig-mangler');
  story.told('2026-05-10 13:00', 'mangel-frafalt', { names: clinic.stay, mangel: other });
  const wish = { slag: 'opphev-frafall', mangel: other, grunn } as const;
  expect(asked(story, wish, { on, as: [nav] })).toMatchObject({ kind: 'refused' });
  expect(asked(story, wish, { on, as: [own] })).toMatchObject({ kind: 'decided' });
  const av = { etat: 'tsb', enhet: '310000019' } as never;
  story.told('2026-05-11', 'mangel-frafall-opphevet', { names: clinic.stay, mangel: other, av, grunn });
  story.told('2026-05-11', 'mangel-frafall-opphevet', { names: clinic.stay, mangel: other, av, grunn });
  expect(Object.keys(story.journey().frafaltAv ?? {})).toEqual([mangel]);
  const nameless = leavingInMay();
  nameless.told(on, 'mangel-frafalt', { names: clinic.stay, mangel });
  nameless.told('2026-05-11', 'mangel-frafall-opphevet', { names: clinic.stay, mangel, av, grunn });
  expect(nameless.journey().frafalt).toEqual({});
});

test('the timeline offers it where the waiver stands, to whoever may, and says that it was taken back', () => {
  const { story, mangel, about, av } = waived();
  const offered = (...asking: Parameters<typeof shown>) => shown(...asking).flatMap(({ frafall }) => frafall ?? []);
  expect(offered(story, nav, nav)).toEqual([{ mangelId: mangel }]);
  expect(offered(story, nav)).toEqual([]);
  expect(offered(story, 'nav:3411', 'nav:3411')).toEqual([]);
  expect(offered(story, 'boligsosial:3403', 'boligsosial:3403')).toEqual([]);
  story.told('2026-05-10 14:00', 'mangel-frafall-opphevet', { ...about, av, grunn });
  expect(offered(story, nav, nav)).toEqual([]);
  const texts = (audience: string) => shown(story, audience).map(({ tekst }) => tekst);
  expect(texts(nav)).toContain(`En mangel er ikke lenger frafalt. Det sier NAV Hamar. «${grunn}»`);
  expect(texts('boligsosial:3403')).toContain('En mangel er ikke lenger frafalt. Det sier NAV Hamar.');
});

test('a gap is handed over by whose move it is, to one who sees it; a waived gap comes back when its facts change', () => {
  const story = leavingInMay();
  const mangel = gapOn(story, on, 'ansvarlig-mangler');
  const give = (til: 'boligsosial' | 'tsb' | 'kriminalomsorg', as: string) =>
    asked(story, { slag: 'gi-videre', mangel, til, grunn }, { on, as: [as] });
  const data = { mangelId: mangel, av: { etat: 'boligsosial', ...hamar }, fra: { etat: 'nav', ...hamar }, grunn };
  expect(give('boligsosial', nav)).toMatchObject({ kind: 'decided', event: { data } });
  expect(give('kriminalomsorg', nav)).toEqual({ kind: 'refused', why: 'ser-ikke-mangelen' });
  expect(give('boligsosial', own)).toEqual({ kind: 'refused', why: 'ikke-ditt-trekk' });
  const said = { names: clinic.stay, mangel, ...data } as never;
  story.told(on, 'mangel-overtatt', said);
  expect(story.gaps('2026-05-11')).toContain('ansvarlig-mangler over-frist boligsosial:3403');
  const texts = (audience: string) => shown(story, audience).map(({ tekst }) => tekst);
  expect(texts(nav).some((text) => text.includes('gitt videre') && text.includes(grunn))).toBe(true);
  expect(texts('koordinator:3403').some((text) => text.includes('gitt videre') && !text.includes(grunn))).toBe(true);
  const explained = explainGaps(story.journey(), findGaps(story.journey(), noAgreements, at('2026-05-11')), {
    audience: 'boligsosial:3403',
    own: ['boligsosial:3403'],
    transition: clinic.stay,
    now: at('2026-05-11'),
    nameOf: () => undefined,
  }).find(({ mangelId }) => mangelId === mangel);
  expect(explained?.kanGisTil?.map(({ etat }) => etat)).toContain('nav');
  story.told('2026-05-12', 'mangel-frafalt', {
    names: clinic.stay,
    mangel,
    fakta: 'noe annet enn det som er nå',
    av: { etat: 'boligsosial', ...hamar },
  });
  expect(story.gaps('2026-05-13').join()).toContain('ansvarlig-mangler');
  story.told('2026-05-13', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-25') });
  expect(story.gaps('2026-05-14').join()).toContain('ansvarlig-mangler');
});
