import { Tilbyder } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { aStory } from '../../../test/story.ts';
import { at, clinic, hamar, range } from '../../../test/tell.ts';
import { timelineFor } from '../board/timeline-for.ts';
import { linksOf } from './links.ts';
import { providerInWords } from './provider-in-words.ts';
import { surveysOf } from './survey.ts';

const withHome = (tilbyder: Tilbyder, fra: string) => {
  const story = aStory();
  const behov = { bolig: 'ja' } as const;
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', behov });
  story.told('2026-01-06', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20') });
  story.told('2026-02-01', 'bolig', { ...hamar, home: 'b1', slag: 'kommunal', fra, tilbyder });
  story.told('2026-02-02', 'booppfolging-vedtatt', { ...hamar, fra, tilbyder: 'ideell' });
  return story;
};

test('says who provides a home, in the link and in what happened', () => {
  const story = withHome('privat-utleier-med-garanti', '2026-05-20');
  const [s] = surveysOf(story.journey());
  expect(s && linksOf(s).bolig.tekst).toBe('Bolig fra 20. mai (privat utleier, garanti for depositum)');
  const about = { audience: 'tsb:310000019', transition: clinic.stay, now: at('2026-02-03'), nameOf: () => undefined };
  const texts = timelineFor(story.journey(), story.observations(), about).map(({ tekst }) => tekst);
  expect(texts[0]).toContain('Booppfølging er vedtatt fra 20. mai (ideell organisasjon).');
  expect(texts[1]).toContain('Kommunal bolig er tildelt fra 20. mai (privat utleier, garanti for depositum).');
  const [late] = surveysOf(withHome('kjopt-plass', '2026-05-23').journey());
  expect(late && linksOf(late).bolig.tekst).toBe('Bolig først fra 23. mai (plass som kommunen kjøper)');
});

test('has words for every provider, and none where nobody has said', () => {
  expect(new Set(Tilbyder.options.map(providerInWords)).size).toBe(Tilbyder.options.length);
  expect(providerInWords(undefined)).toBe('');
});
