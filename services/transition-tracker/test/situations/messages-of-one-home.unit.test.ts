import { expect, test } from 'vitest';
import { keyOf } from '../../src/domain/journey/order.ts';
import { unmatchedIn } from '../../src/domain/matching/matches.ts';
import { aStory } from '../story.ts';
import { clinic, hamar, prison } from '../tell.ts';

const admitted = { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja' } as const;
const imprisoned = { ...prison, ...hamar, slag: 'dom-over-90-dager', alder: '25-pluss' } as const;

test('takes the last word of a person for a home with several messages, whichever of them was named', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', admitted);
  story.told('2026-01-06', 'opphold-startet', imprisoned);
  const given = story.told('2026-02-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-23', ...hamar });
  story.told('2026-02-02', 'hendelse-koblet', { names: clinic.stay, target: keyOf(given) });
  const moved = story.told('2026-02-03', 'innflyttet', { home: 'b1' });
  story.told('2026-02-04', 'hendelse-koblet', { names: prison.stay, target: keyOf(moved) });
  expect(story.journey().homes[0]?.match).toEqual({ stay: prison.stay, why: 'person' });
});

test('knows a home by the message that took it back, too', () => {
  const story = aStory();
  story.told('2026-02-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-23', ...hamar });
  const withdrawn = story.told('2026-02-02', 'tildeling-trukket', { home: 'b1' });
  expect(unmatchedIn(story.journey()).map(({ id }) => id)).toEqual([withdrawn.id]);
  story.told('2026-02-03', 'hendelse-avvist', { target: keyOf(withdrawn) });
  expect(unmatchedIn(story.journey())).toEqual([]);
});
