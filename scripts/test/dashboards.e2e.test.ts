import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { seriesIn, seriesOn } from './lib/series-in.ts';
import { useSystem } from './whole/use-system.ts';

const whole = useSystem();
const infra = path.resolve(import.meta.dirname, '../../infra');

/** Every text under a key `expr`, wherever it stands. */
const expressionsIn = (tree: unknown): readonly string[] => {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    key === 'expr' && typeof value === 'string' ? [value] : expressionsIn(value),
  );
};

const known = async (): Promise<ReadonlySet<string>> => {
  const pages = await Promise.all(
    Object.values(whole.system.urls).map(async (url) => await (await fetch(`${url}/metrics`)).text()),
  );
  return new Set(['up', ...pages.flatMap(seriesOn)]); // Prometheus makes up itself
};

test.each(['grafana/overgang.json', 'prometheus/alerts.yaml'])(
  'every series that %s asks for is one that the running services have',
  async (file) => {
    const expressions = expressionsIn(parse(await readFile(path.join(infra, file), 'utf8')));
    expect(expressions.length).toBeGreaterThan(15);
    const series = await known();
    const asked = [...new Set(expressions.flatMap(seriesIn))];
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((name) => !series.has(name))).toEqual([]);
  },
);

test('finds the series of an expression', () => {
  expect(
    seriesIn('histogram_quantile(0.9, sum by (le, a_label) (rate(x_bucket{a_b="c_d"}[5m]))) > on (a_b) y_z'),
  ).toEqual(['x_bucket', 'y_z']);
});

test('every panel of the dashboard asks something, and stands under its row', async () => {
  const { panels } = JSON.parse(await readFile(path.join(infra, 'grafana/overgang.json'), 'utf8'));
  const rows = panels.filter(({ type }: { type: string }) => type === 'row');
  expect(rows.map(({ title }: { title: string }) => title)).toEqual([
    'How far behind is everything',
    'Doors',
    'Relay',
    'Bus',
    'Tracker',
    'Notices',
    'Database and processes',
  ]);
  for (const { type, targets } of panels) if (type !== 'row') expect(targets.length).toBeGreaterThan(0);
});
