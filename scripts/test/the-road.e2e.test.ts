import { expect, test } from 'vitest';
import { walkTheRoad } from '../start/walk-the-road.ts';
import { useSystem } from './whole/use-system.ts';

const whole = useSystem();

test('a fact in at a door comes out as a notice at another, and the answer closes the gap on the board', async () => {
  await walkTheRoad(whole.system, { step: (_name, work) => work() });
});

test('no identity number and no name is in any log line of the whole road', () => {
  expect(whole.logged().length).toBeGreaterThan(1000);
  expect(whole.logged()).not.toMatch(/(?<![\w.-])\d{11}(?!\w)/);
});
