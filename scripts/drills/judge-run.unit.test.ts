import { expect, test } from 'vitest';
import { isFlawless, judgeRun } from './judge-run.ts';
import { postsToSend } from './posts-to-send.ts';
import type { EndState } from './read-end-state.ts';

const posts = postsToSend(8, Date.parse('2026-11-27T10:00:00Z'));
const [ada = '', bo = ''] = [...new Set(posts.map(({ personRef }) => personRef))];

const good: EndState = {
  facts: new Set(posts.map(({ body }) => body.meldingId)),
  gaps: new Map([
    [ada, 'bolig-mangler  kommende'],
    [bo, ''],
  ]),
  journeys: new Map([
    [ada, '{"stays":[1]}'],
    [bo, '{"stays":[2]}'],
  ]),
  outOfOrder: 0,
  announced: new Map([['gap-1', 1]]),
  notices: new Map([['notice-1', 1]]),
};

test('finds nothing in two runs that came to the same', () => {
  const verdict = judgeRun(posts, good, good);
  expect(verdict).toEqual({ sent: 8, arrived: 8, lost: 0, doubled: 0, outOfOrder: 0, different: 0, invented: 0 });
  expect(isFlawless(verdict)).toBe(true);
});

test('takes fewer announcements than the undisturbed run had for nothing wrong', () => {
  expect(isFlawless(judgeRun(posts, { ...good, announced: new Map(), notices: new Map() }, good))).toBe(true);
});

const [first = ''] = good.facts;

test.each<[string, Partial<EndState>, object]>([
  ['a lost fact', { facts: new Set([...good.facts].filter((id) => id !== first)) }, { lost: 1, arrived: 7 }],
  ['a notice that was ordered twice', { notices: new Map([['notice-1', 2]]) }, { doubled: 1 }],
  ['a gap that was announced twice', { announced: new Map([['gap-1', 2]]) }, { doubled: 1 }],
  ['a journey that is no fold of its facts', { outOfOrder: 1 }, { outOfOrder: 1 }],
  ['another journey', { journeys: new Map([...good.journeys, [bo, '{}']]) }, { different: 1 }],
  ['a person nobody knows', { journeys: new Map([...good.journeys, ['cy', '{}']]) }, { different: 1 }],
  ['another open gap', { gaps: new Map([...good.gaps, [ada, '']]) }, { different: 1 }],
  ['a gap that never was', { announced: new Map([['gap-2', 1]]) }, { invented: 1 }],
  ['a notice that never was', { notices: new Map([['notice-2', 1]]) }, { invented: 1 }],
])('sees %s', (_what, wrong, found) => {
  const verdict = judgeRun(posts, { ...good, ...wrong }, good);
  expect(verdict).toMatchObject(found);
  expect(isFlawless(verdict)).toBe(false);
});
