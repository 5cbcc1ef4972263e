import { expect, test } from 'vitest';
import { provedNumber, walkTheRoad } from '../start/walk-the-road.ts';
import { useSystem } from './whole/use-system.ts';

const whole = useSystem();

test('a fact in at a door comes out as a notice at another, and the answer closes the gap on the board', async () => {
  await walkTheRoad(whole.system, { step: (_name, work) => work() });
});

test('the number that was posted is in no log line, and the net below the log caught nothing', () => {
  const logged = whole.logged();
  expect(logged.length).toBeGreaterThan(1000);
  expect(logged).not.toContain(provedNumber);
  expect(logged).not.toContain('[skjult]');
});
