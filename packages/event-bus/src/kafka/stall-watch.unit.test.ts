import { expect, test } from 'vitest';
import { createStallWatch, type StallWatch, type Standing } from './stall-watch.ts';

const minute = 60_000;
const at = (reached: number, about: Partial<Standing> = {}): Standing => ({
  name: 'topic/0',
  reached,
  isFree: true,
  busyMs: 0,
  ...about,
});
const waits = async (): Promise<ReadonlySet<string>> => new Set(['topic/0']);
const nothingWaits = async (): Promise<ReadonlySet<string>> => new Set();
const look = (watch: StallWatch, standing: Standing) => watch.look([standing], waits);

test('finds nothing wrong with what moves, and asks the broker nothing', async () => {
  const watch = createStallWatch();
  const ask = () => expect.fail('asked');
  for (const reached of [0, 5, 6]) expect(await watch.look([at(reached)], ask)).toBe('well');
});

test('finds nothing wrong with what stands still because nothing waits', async () => {
  const watch = createStallWatch();
  for (let round = 0; round < 9; round += 1) expect(await watch.look([at(5)], nothingWaits)).toBe('well');
});

test('calls it a stall when records wait and none has come since the last look', async () => {
  const watch = createStallWatch();
  expect(await look(watch, at(5))).toBe('well');
  expect(await look(watch, at(5))).toBe('stalled');
});

test('leaves alone what our own work keeps from moving', async () => {
  const watch = createStallWatch();
  for (let round = 0; round < 9; round += 1)
    expect(await look(watch, at(5, { isFree: false, busyMs: minute }))).toBe('well');
});

test('gives the group a whole time between two looks after it was joined anew', async () => {
  const watch = createStallWatch();
  await look(watch, at(5));
  watch.beginAnew();
  expect(await look(watch, at(5))).toBe('well');
  expect(await look(watch, at(5))).toBe('stalled');
});

test('gives up when joining anew has not helped three times', async () => {
  const watch = createStallWatch();
  const findings: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    await look(watch, at(5));
    findings.push(await look(watch, at(5)));
    watch.beginAnew();
  }
  expect(findings).toEqual(['stalled', 'stalled', 'stalled', 'hopeless']);
});

test('forgets earlier stalls when the partition has got further, and not when another has', async () => {
  const other = (reached: number): Standing => at(reached, { name: 'topic/1' });
  const after = async (moves: readonly (readonly Standing[])[]): Promise<string> => {
    const watch = createStallWatch();
    for (let round = 0; round < 4; round += 1) await watch.look([at(5), other(0)], waits); // three stalls
    for (const standings of moves) await watch.look(standings, waits);
    return watch.look([at(moves.length === 0 ? 5 : 6), other(9)], waits);
  };
  expect(await after([])).toBe('hopeless');
  expect(await after([[at(6), other(0)]])).toBe('stalled');
});

test('gives up at once on a handler that has been at work for longer than ten minutes', async () => {
  const watch = createStallWatch();
  expect(await look(watch, at(5, { isFree: false, busyMs: 9 * minute }))).toBe('well');
  expect(await look(watch, at(5, { isFree: false, busyMs: 11 * minute }))).toBe('hopeless');
});
