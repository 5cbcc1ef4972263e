import { Bydel, Orgnr } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { aStory } from '../story.ts';
import { at, clinic, hamar, kommune, range } from '../tell.ts';

const boligsosial = 'boligsosial:3403';
const nav = 'nav:3403';
const unit = Orgnr.parse('310000035');
const flat = { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-09-20' } as const;
const meeting = { by: 'nav', hos: 'nav', tidspunkt: at('2026-10-21 10:00') } as const;

/** Both offices have been written to of somebody who leaves in October. */
const written = () => {
  const story = aStory();
  story.told('2026-08-03', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja' });
  story.told('2026-08-03 13:00', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  const plan = { ...clinic, ...hamar, periode: range('2026-10-20'), behov: { bolig: 'ja', nav: 'ja' } } as const;
  story.told('2026-08-03 14:00', 'utgang-planlagt', plan);
  story.notices('2026-08-03 15:00');
  return story;
};

type Written = ReturnType<typeof written>;

const asked = (story: Written, when: string) => story.gaps(when).filter((gap) => gap.startsWith('ikke-'));
const unreceivedBy = (office: string) => `ikke-mottatt over-frist ${office}`;

test('asks nobody to take a notice who has allocated a home since, and asks again when it is withdrawn', () => {
  const story = written();
  expect(asked(story, '2026-08-05')).toEqual([unreceivedBy(boligsosial), unreceivedBy(nav)]);
  story.told('2026-08-05 13:00', 'bolig', flat);
  expect(asked(story, '2026-08-05 13:00')).toEqual([unreceivedBy(nav)]);
  story.told('2026-08-06', 'tildeling-trukket', { home: 'b1' });
  expect(asked(story, '2026-08-06')).toEqual([unreceivedBy(boligsosial), unreceivedBy(nav)]);
});

test('takes no home of another municipality or district, and none from before the notice, for an answer', () => {
  const elsewhere = written();
  elsewhere.told('2026-08-05', 'bolig', { ...flat, kommune: kommune('3411') });
  expect(asked(elsewhere, '2026-08-05')).toContain(unreceivedBy(boligsosial));
  const district = written();
  district.told('2026-08-05', 'bolig', { ...flat, bydel: Bydel.parse('030102') });
  expect(asked(district, '2026-08-05')).toContain(unreceivedBy(boligsosial));
  const before = written();
  before.told('2026-08-03 14:30', 'bolig', flat);
  expect(asked(before, '2026-08-05')).toContain(unreceivedBy(boligsosial));
});

test('asks NAV for no answer once it has named somebody, until that one is away', () => {
  const story = written();
  story.receives('2026-08-03 16:00', nav);
  story.answers('2026-08-03 16:00', boligsosial, 'kan');
  expect(asked(story, '2026-08-06 16:00')).toEqual([`ikke-besvart over-frist ${nav}`]);
  story.told('2026-08-06 16:00', 'ansvarlig-oppnevnt', { by: 'nav', enhet: unit, rolle: 'koordinator' });
  expect(asked(story, '2026-08-06 16:00')).toEqual([]);
  story.told('2026-08-07', 'ansvarlig-fravaerende', { by: 'nav', enhet: unit, fra: '2026-08-07' });
  expect(asked(story, '2026-08-07 13:00')).toEqual([`ikke-besvart over-frist ${nav}`]);
});

test('asks NAV for no receipt once a first meeting is booked, until it is called off', () => {
  const story = written();
  story.answers('2026-08-03 16:00', boligsosial, 'kan');
  story.told('2026-08-05', 'oppfolging-avtalt', meeting);
  expect(asked(story, '2026-08-05')).toEqual([]);
  story.told('2026-08-06', 'avtale-avlyst', meeting);
  expect(asked(story, '2026-08-06')).toEqual([unreceivedBy(nav)]);
});

test('does not take what the clinic has named or booked for an answer of NAV', () => {
  const story = written();
  story.answers('2026-08-03 16:00', boligsosial, 'kan');
  story.told('2026-08-05', 'ansvarlig-oppnevnt', { by: 'nav', enhet: unit, rolle: 'koordinator' });
  const other = written();
  other.answers('2026-08-03 16:00', boligsosial, 'kan');
  other.told('2026-08-05', 'ansvarlig-oppnevnt', { by: 'tsb', enhet: unit, rolle: 'koordinator' });
  other.told('2026-08-05', 'oppfolging-avtalt', { ...meeting, by: 'tsb' });
  expect([asked(story, '2026-08-05'), asked(other, '2026-08-05')]).toEqual([[], [unreceivedBy(nav)]]);
});

test('asks for the answer to a notice of readiness though a home is allocated (§ 11)', () => {
  const story = written();
  story.told('2026-08-04 09:00', 'utskrivningsklar', { ...clinic });
  story.notices('2026-08-04 09:01');
  story.told('2026-08-04 09:30', 'bolig', { ...flat, fra: '2026-08-04' });
  story.receives('2026-08-04 10:00', boligsosial);
  expect(asked(story, '2026-08-04 12:00')).toContain(`ikke-besvart over-frist ${boligsosial}`);
});

test('asks which of two homes to let go once one of them fits', () => {
  const story = written();
  story.told('2026-08-04', 'boligbehov', { svar: 'ja', egenskaper: ['rusfri'] });
  const homes = (when: string) => story.gaps(when).filter((gap) => /^(bolig-uegnet|to-boliger)/.test(gap));
  story.told('2026-08-05', 'bolig', { ...flat, egenskaper: [] });
  story.told('2026-08-05 13:00', 'bolig', { ...flat, home: 'b2', egenskaper: [] });
  expect(homes('2026-08-20')).toEqual([`bolig-uegnet 1 over-frist ${boligsosial}`]);
  story.told('2026-08-20', 'bolig', { ...flat, home: 'b2', egenskaper: ['rusfri'] });
  expect(homes('2026-08-20 13:00')).toEqual([expect.stringContaining('to-boliger 1 ')]);
});
