import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { whyNoKafka } from '@overgang/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFlawless } from '../drills/judge-run.ts';
import { postsToSend } from '../drills/posts-to-send.ts';
import type { EndState } from '../drills/read-end-state.ts';
import { runDrill } from '../drills/run-drill.ts';
import { runUndisturbed } from '../drills/run-undisturbed.ts';

const who = 'dps-hamar';
const now = Date.now();
const posts = postsToSend(160, now);

describe.skipIf(await whyNoKafka())('facts that flow on Kafka while something breaks', () => {
  let folder: string;
  let undisturbed: EndState;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'overgang-drill-'));
    await chmod(folder, 0o755); // PostgreSQL runs as another account when we are root
    undisturbed = await runUndisturbed(posts, { folder, who, now });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('were judged by a run that had something to find', () => {
    expect(undisturbed.facts.size).toBe(posts.length);
    expect(undisturbed.announced.size).toBeGreaterThan(0);
    expect([...undisturbed.gaps.values()].some((gaps) => gaps !== '')).toBe(true);
  });

  test.each(['broker-killed', 'tracker-killed', 'poison'])(
    '%s: none is lost, doubled or misplaced',
    async (name) => {
      const settings = { folder, posts, undisturbed, perSecond: 20, extent: 'short', who, now } as const;
      const drilled = await runDrill(name, { ...settings, tell: () => undefined });
      expect(isFlawless(drilled), JSON.stringify(drilled)).toBe(true);
      expect(drilled.deadLettersOff).toBe(0);
    },
    300_000,
  );
});
