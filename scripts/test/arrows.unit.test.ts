import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkout, cruise, plant } from './lib/cruise.ts';
import { rightArrows, wrongArrows } from './lib/planted-arrows.ts';

const rooms = ['contracts', 'packages', 'services', 'scripts'];
let folder: string;
let verdict: Awaited<ReturnType<typeof cruise>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'overgang arrows æ '));
  const planted = Object.fromEntries(wrongArrows.map(({ from, text }) => [from, text]));
  await plant(folder, { ...rightArrows, ...planted });
  verdict = await cruise(folder, rooms);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the arrows', () => {
  it.each(wrongArrows)('are wrong where $from breaks $rule', ({ rule, from }) => {
    expect(verdict.wrong).toContain(`${rule}: ${from}`);
  });

  it('are right everywhere else in the planted tree', () => {
    const meant = new Set(wrongArrows.map(({ from }) => from));
    expect(verdict.wrong.filter((line) => !meant.has(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
  });

  it('are each broken once by the planted tree', async () => {
    const { default: config } = (await import(path.join(checkout, '.dependency-cruiser.cjs'))) as {
      readonly default: { readonly forbidden: readonly { readonly name: string }[] };
    };
    expect(new Set(wrongArrows.map(({ rule }) => rule))).toEqual(new Set(config.forbidden.map(({ name }) => name)));
  });

  it('are looked for in every file of this checkout', async () => {
    const { modules } = await cruise(checkout, rooms);
    expect(modules).toBeGreaterThan(100);
  });
});
