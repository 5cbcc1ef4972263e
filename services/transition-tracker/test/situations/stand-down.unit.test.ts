import { expect, test } from 'vitest';
import type { WayOut } from '../../src/domain/journey/observation.ts';
import { aStory } from '../story.ts';
import { at, hamar, prison, range, sources } from '../tell.ts';

const own = { names: prison.stay } as const;

/** Somebody in prison, out on 20 May: the housing office holds a flat, and NAV a meeting. Both have been told. */
const awaited = () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', {
    ...prison,
    ...hamar,
    slag: 'dom-over-90-dager',
    behov: { bolig: 'ja', nav: 'ja' },
    bases: ['straffegjennomføringsloven § 41'],
  });
  story.told('2026-01-06', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-05-20') });
  story.notices('2026-01-06 13:00');
  story.told('2026-02-01', 'bolig', { ...own, home: 'h', slag: 'kommunal', fra: '2026-05-18', ...hamar });
  story.told('2026-02-02', 'oppfolging-avtalt', { ...own, hos: 'nav', tidspunkt: at('2026-05-21 10:00') });
  return story;
};

const standDown = ['trekk-tilbake boligsosial:310000043', 'trekk-tilbake nav:310000035'];

test.each<[WayOut]>([['utvist'], ['utlevert'], ['overfort-utlandet']])(
  'bids who holds a flat or a meeting to stand down, once, and takes back what was asked: %s',
  (mate) => {
    const story = awaited();
    story.told('2026-03-01', 'ut', { ...prison, mate, til: 'ukjent' });
    const told = story.notices('2026-03-01 13:00');
    expect(told.filter((one) => one.startsWith('trekk-tilbake'))).toEqual(standDown);
    expect(told.filter((one) => one.startsWith('tilbakekalt'))).toEqual([
      `tilbakekalt boligsosial:3403 ${mate}`,
      `tilbakekalt nav:3403 ${mate}`,
    ]);
    expect(story.notices('2026-03-02')).toEqual([]);
  },
);

test('bids nobody to stand down after a release, for a flat that was given up, or a meeting that was cancelled', () => {
  const released = awaited();
  released.told('2026-05-20', 'ut', { ...prison, mate: 'loslatt', til: 'kommunal-bolig' });
  expect(released.notices('2026-05-20 13:00').join()).not.toContain('trekk-tilbake');
  const empty = awaited();
  empty.told('2026-02-10', 'tildeling-trukket', { home: 'h' });
  empty.told('2026-02-11', 'avtale-avlyst', { ...own, hos: 'nav', tidspunkt: at('2026-05-21 10:00') });
  empty.told('2026-03-01', 'dodsfall', { by: 'kriminalomsorg', source: sources.kriminalomsorg });
  expect(empty.notices('2026-03-01 13:00').join()).not.toContain('trekk-tilbake');
});

test('asks an office that holds two flats once, and an institution that arranged a bed never', () => {
  const story = awaited();
  story.told('2026-02-03', 'bolig', { ...own, home: 'h2', slag: 'kommunal', fra: '2026-05-18', ...hamar });
  story.told('2026-02-04', 'bolig', {
    ...own,
    by: 'kriminalomsorg',
    home: 'h3',
    slag: 'familie',
    fra: '2026-05-20',
    ...hamar,
  });
  story.told('2026-03-01', 'dodsfall', { by: 'kriminalomsorg', source: sources.kriminalomsorg });
  const told = story.notices('2026-03-01 13:00');
  expect(told.filter((one) => one.startsWith('trekk-tilbake'))).toEqual(standDown);
});

const leaves = (out: string) => {
  const story = awaited();
  story.told('2026-02-10', 'utgang-planlagt', {
    ...prison,
    ...hamar,
    periode: range('2026-05-18', '2026-05-20', '2026-05-22'),
  });
  story.notices('2026-02-10 13:00');
  story.told(`${out} 10:00`, 'ut', { ...prison, mate: 'loslatt', til: 'ukjent' });
  return story.notices(`${out} 10:30`).filter((one) => one.startsWith('endret-overgang'));
};

test('tells nobody again who was told to expect that very day, and everybody of another', () => {
  for (const day of ['2026-05-18', '2026-05-20', '2026-05-22']) expect(leaves(day)).toEqual([]);
  for (const day of ['2026-05-17', '2026-05-23'])
    expect(leaves(day)).toEqual(['endret-overgang boligsosial:3403', 'endret-overgang nav:3403']);
});
