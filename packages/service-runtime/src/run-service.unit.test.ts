import { expect, test } from 'vitest';
import { z } from 'zod';
import { openManualClock } from './clock.ts';
import { createLogger } from './logger.ts';
import { NeedsNewProcess } from './needs-new-process.ts';
import { type Kitchen, runService, type Surroundings } from './run-service.ts';

const falseSurroundings = (env: Record<string, string> = {}) => {
  const listeners = new Map<string, (cause: unknown) => void>();
  const exits: number[] = [];
  const around: Surroundings = {
    env,
    clock: openManualClock('2026-11-22T12:00:00Z'),
    once: (event, listener) => void listeners.set(event, listener),
    exit: (code) => void exits.push(code),
    logger: createLogger({ service: 'test', level: 'silent' }),
  };
  return { around, exits, raise: (event: string, cause?: unknown) => listeners.get(event)?.(cause) };
};
const config = z.object({ port: z.coerce.number().describe('The port') });
const run = (
  fake: ReturnType<typeof falseSurroundings>,
  open: (kitchen: Kitchen<{ port: number }>) => Promise<void>,
  drainWithinMs = 1000,
) => runService({ name: 'test', config, open, drainWithinMs }, fake.around);

test('opens in order, closes in reverse, and heeds a signal once', async () => {
  const fake = falseSurroundings({ PORT: '1' });
  const steps: string[] = [];
  const running = run(fake, async ({ use, startLoops }) => {
    await use(
      'database',
      () => steps.push('open database'),
      () => void steps.push('close database'),
    );
    await startLoops([
      {
        name: 'relay',
        health: () => ({ ok: true }),
        run: (signal) =>
          new Promise((resolve) => signal.addEventListener('abort', () => resolve(void steps.push('relay ends')))),
      },
    ]);
    await use(
      'http',
      () => steps.push('open http'),
      () => void steps.push('close http'),
    );
    setImmediate(() => fake.raise('SIGINT'));
    setImmediate(() => fake.raise('SIGINT'));
  });
  await running;
  expect(steps).toEqual(['open database', 'open http', 'close http', 'relay ends', 'close database']);
  expect(fake.exits).toEqual([0]);
});

test('ends with 1 when the config is bad, and opens nothing', async () => {
  const fake = falseSurroundings();
  await run(fake, () => expect.fail('opened'));
  expect(fake.exits).toEqual([1]);
});

test('closes what was opened and ends with 1 when an opening fails', async () => {
  const fake = falseSurroundings({ PORT: '1' });
  let closed = false;
  await run(fake, async ({ use }) => {
    await use(
      'database',
      () => 1,
      () => {
        closed = true;
      },
    );
    throw new Error('port is busy');
  });
  expect([closed, fake.exits]).toEqual([true, [1]]);
});

test('closes and ends with 1 on an uncaught error', async () => {
  const fake = falseSurroundings({ PORT: '1' });
  await run(fake, async () => void setImmediate(() => fake.raise('uncaughtException', new Error('bug'))));
  expect(fake.exits).toEqual([1]);
});

test('closes and ends with 1 when a loop says that only a new process helps', async () => {
  const fake = falseSurroundings({ PORT: '1' });
  const steps: string[] = [];
  await run(fake, async ({ use, startLoops }) => {
    await use(
      'database',
      () => 1,
      () => void steps.push('close database'),
    );
    await startLoops([
      {
        name: 'consume',
        health: () => ({ ok: true }),
        run: () => Promise.reject(new NeedsNewProcess('nothing is taken in any more')),
      },
    ]);
  });
  expect([steps, fake.exits]).toEqual([['close database'], [1]]);
});

test('ends with 1 when closing takes longer than the drain allows', async () => {
  const fake = falseSurroundings({ PORT: '1' });
  await run(
    fake,
    async ({ use }) => {
      await use(
        'http',
        () => 1,
        () => new Promise<void>(() => {}),
      );
      setImmediate(() => fake.raise('SIGTERM'));
    },
    20,
  );
  expect(fake.exits).toEqual([1]);
});

test('closes what an interrupted opening opens afterwards', async () => {
  const fake = falseSurroundings({ PORT: '1' });
  const steps: string[] = [];
  let opening: Promise<unknown> = Promise.resolve();
  await run(fake, async ({ use }) => {
    setImmediate(() => fake.raise('SIGTERM'));
    opening = use(
      'slow',
      () => new Promise((resolve) => setTimeout(resolve, 30)),
      () => void steps.push('closed'),
    );
    await opening;
  });
  await expect(opening).rejects.toThrow("'slow' was opened while");
  expect(steps).toEqual(['closed']);
});
