import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aFact, chronology } from '../../test/a-fact.ts';
import type { RecordedFact } from './fact.ts';
import { judgeStay } from './judge-stay.ts';

const planned = (at: string, senest: string) => aFact('planned', at, { data: { days: { senest } } });
const codeOf = (fact: RecordedFact, ...standing: readonly RecordedFact[]) =>
  judgeStay(fact, standing, chronology)?.code;

const begun = aFact('begun', '5');
const ended = aFact('ended', '15');

test.each<[string, RecordedFact, RecordedFact, string | undefined]>([
  ['begins twice', begun, aFact('begun', '6'), 'inngang-alt-meldt'],
  ['begins twice at the same moment', begun, aFact('begun', '2026-11-05T11:00:00Z'), undefined],
  ['ends twice', ended, aFact('ended', '16'), 'utgang-alt-meldt'],
  ['ends twice, in two ways', ended, aFact('fled', '15'), 'utgang-alt-meldt'],
  ['ends before it begins', begun, aFact('ended', '4'), 'utgang-for-inngang'],
  ['ends at the moment when it begins', begun, aFact('fled', '5'), undefined],
  ['ends later', begun, ended, undefined],
  ['is seen before it begins', begun, aFact('seen', '5T11'), 'hendelse-for-inngang'],
  ['is seen as it begins', begun, aFact('seen', '5'), undefined],
  ['is seen after it has ended', ended, aFact('seen', '15T13'), 'hendelse-etter-utgang'],
  ['is seen as it ends', ended, aFact('seen', '15'), undefined],
  ['is planned after it has ended', ended, planned('16', '2026-11-20'), 'hendelse-etter-utgang'],
  ['is planned to end later than it ended', ended, planned('6', '2026-11-20'), undefined],
  ['is planned, once begun, to end before it began', begun, planned('6', '2026-11-04'), 'plan-for-inngang'],
  ['is planned to end on the day when it begins', begun, planned('6', '2026-11-05'), undefined],
  ['was planned in advance, and began later than the plan', begun, planned('1', '2026-11-03'), undefined],
  ['is noted whenever', ended, aFact('noted', '20'), undefined],
  ['is seen twice', aFact('seen', '7'), aFact('seen', '8'), undefined],
])('a stay that %s, told in either order', (_, one, ...more) => {
  const [other, code] = more;
  expect(codeOf(one, other)).toBe(code);
  expect(codeOf(other, one)).toBe(code);
});

test('says which report stands against it, and where the fault is', () => {
  const plan = planned('6', '2026-11-04');
  expect(judgeStay(plan, [begun], chronology)).toMatchObject({ path: 'data.days.senest', against: begun.id });
  expect(judgeStay(begun, [plan], chronology)).toMatchObject({ path: 'time', against: plan.id });
});

test('reckons days in Oslo', () => {
  const lateEvening = aFact('begun', '2026-11-05T23:30:00Z'); // the sixth in Oslo
  expect(codeOf(planned('6', '2026-11-05'), lateEvening)).toBe('plan-for-inngang');
});

test('whatever is taken, in whatever order it comes, never contradicts itself', () => {
  const moment = fc.record({
    type: fc.constantFrom('begun', 'ended', 'fled', 'seen', 'planned', 'noted'),
    day: fc.integer({ min: 1, max: 28 }),
    lastDay: fc.integer({ min: 10, max: 28 }),
  });
  const story = fc.array(moment, { maxLength: 12 }).chain((moments) => {
    const facts = moments.map(({ type, day, lastDay }, at) =>
      aFact(type, String(day), { id: `${at}`, data: { days: { senest: `2026-11-${lastDay}` } } }),
    );
    return fc.shuffledSubarray(facts, { minLength: facts.length });
  });
  fc.assert(
    fc.property(story, (facts) => {
      const taken: RecordedFact[] = [];
      for (const fact of facts) if (codeOf(fact, ...taken) === undefined) taken.push(fact);
      for (const fact of taken) expect(codeOf(fact, ...taken.filter((each) => each !== fact))).toBeUndefined();
    }),
  );
});

test('a set of facts that is taken in one order is taken in any', () => {
  const facts = [aFact('planned', '1', { data: { days: { senest: '2026-11-03' } } }), begun, aFact('seen', '7'), ended];
  const shuffled = fc.shuffledSubarray(facts, { minLength: facts.length });
  fc.assert(
    fc.property(shuffled, (order) => {
      order.forEach((fact, at) => void expect(codeOf(fact, ...order.slice(0, at))).toBeUndefined());
    }),
  );
});
