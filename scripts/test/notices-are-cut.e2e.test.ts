import { beforeAll, expect, test } from 'vitest';
import { openChance } from '../simulate/chance.ts';
import { inventPeople } from '../simulate/person.ts';
import { newDemoPlan } from '../start/demo-plan.ts';
import { loadDemo } from '../start/load-demo.ts';
import { type Actors, openActors } from './whole/actors.ts';
import { useSystem } from './whole/use-system.ts';

const seed = 3;
const whole = useSystem();
let actors: Actors;
beforeAll(async () => {
  actors = openActors(whole.system);
  await loadDemo(whole.system, newDemoPlan(40, seed, Date.parse('2026-11-22T11:00:00Z')));
}, 170_000);

/** What a notice may say to whoever arranges a home or a follow-up. Written out here, so that a wider list must be argued for. */
const allowed: ReadonlySet<string> = new Set([
  'kommune',
  'bydel',
  'periode',
  'egenskaper',
  'barn',
  'bistandsgrunnlag',
  'behov',
  'mangel',
  'frist',
  'krever',
]);

test.each([
  ['boligsosial', 'boligsosial-hamar'],
  ['boligsosial', 'boligsosial-gamle-oslo'],
  ['nav', 'nav-hamar'],
  ['nav', 'nav-grunerlokka'],
] as const)('every notice of a simulated season tells %s (%s) what it needs and nothing more', async (etat, who) => {
  const notices = await actors.notices(etat, who);
  expect(notices.length).toBeGreaterThan(3);
  for (const { innhold, mottaker } of notices) {
    expect(mottaker.etat).toBe(etat);
    expect(Object.keys(innhold).filter((field) => !allowed.has(field))).toEqual([]);
  }
});

test('nobody’s number or name is in a log line of the season, and the net below the log caught nothing', () => {
  const logged = whole.logged();
  expect(logged.length).toBeGreaterThan(1000);
  let met = 0;
  for (const { identitetsnummer, navn } of inventPeople(seed, openChance(seed))) {
    expect(logged.includes(identitetsnummer)).toBe(false);
    expect(logged.includes(navn)).toBe(false);
    met += 1;
    if (met === 60) break; // the season's people, and some more
  }
  expect(logged).not.toContain('[skjult]');
});
