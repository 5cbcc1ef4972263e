import { expect, test } from 'vitest';
import type { Form, Observation } from '../../src/domain/journey/observation.ts';
import { aStory } from '../story.ts';
import { clinic, hamar, prison, range, sources, tell, transition } from '../tell.ts';

/** Somebody in prison, out on 20 May, who needs a home; the housing office may be told. */
const inPrison = (...also: readonly Observation[]) => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', {
    ...prison,
    ...hamar,
    slag: 'dom-over-90-dager',
    alder: '25-pluss',
    behov: { bolig: 'ja' },
    bases: ['straffegjennomføringsloven § 41'],
  });
  story.told('2026-01-06', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-05-20') });
  for (const { kind, at: _at, recordedAt: _recorded, ...said } of also) story.told('2026-01-07', kind, said as never);
  return story;
};
const toOffices = (told: readonly string[]) => told.filter((one) => /(boligsosial|nav):/.test(one));
const first = ['ny-overgang boligsosial:3403', 'ny-overgang nav:3403'];

const hidden = tell('2026-01-07', 'adressegradering', { grad: 'strengt-fortrolig' });
const escaped = tell('2026-01-07', 'unnveket', prison);
const serves = (form: Form) => tell('2026-01-07', 'gjennomforing-endret', { ...prison, form });

test('tells the offices of somebody in prison who needs a home', () => {
  expect(toOffices(inPrison().notices('2026-01-08'))).toEqual(first);
});

test.each<[string, Observation]>([
  ['whose address is strictly confidential', hidden],
  ['who has escaped', escaped],
  ['who serves at home', serves('§ 16')],
  ['who serves at home under electronic monitoring', serves('§ 16 a')],
])('tells no office of somebody %s', (_who, told) => {
  expect(inPrison(told).notices('2026-01-08')).toEqual([]);
});

test('takes back what it told once the address is strictly confidential, and sends nothing more', () => {
  const story = inPrison();
  story.notices('2026-01-08');
  story.told('2026-01-09', 'adressegradering', { grad: 'strengt-fortrolig', by: 'nav', source: sources.nav });
  story.told('2026-01-10', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-06-20') });
  expect(story.notices('2026-01-11')).toEqual([
    'tilbakekalt boligsosial:3403 skjermet',
    'tilbakekalt nav:3403 skjermet',
  ]);
  expect(story.notices('2026-01-12')).toEqual([]);
});

test('takes back nothing after an escape, and tells of no change', () => {
  const story = inPrison();
  story.notices('2026-01-08');
  story.told('2026-01-09', 'unnveket', prison);
  story.told('2026-01-10', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-06-20') });
  expect(toOffices(story.notices('2026-01-11'))).toEqual([]);
});

test('tells nobody anew of a stay that another unit has taken over', () => {
  const story = aStory();
  const stay = { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov: { bolig: 'ja' } } as const;
  story.told('2026-01-05', 'opphold-startet', { ...stay, bases: ['helsepersonelloven § 23'] });
  story.notices('2026-01-06');
  story.told('2026-02-01', 'overfort', { ...clinic, tilEnhet: '310000078' as never, slag: 'langtid' });
  story.told('2026-02-01', 'opphold-startet', {
    ...stay,
    stay: transition(3),
    source: 'urn:orgnr:310000078',
    bases: ['helsepersonelloven § 23'],
  });
  const told = toOffices(story.notices('2026-02-02'));
  expect(told.toSorted()).toEqual([
    ...first,
    'tilbakekalt boligsosial:3403 erstattet',
    'tilbakekalt nav:3403 erstattet',
  ]);
});
