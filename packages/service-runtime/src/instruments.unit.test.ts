import { expect, test } from 'vitest';
import { addInstruments, openCounter, openDistribution, openDistributions, openMetrics } from './index.ts';

const openRegistry = () => openMetrics({ service: 'x', processMetrics: false });

test('counts by label, and shows of what was never counted only what it knows of', async () => {
  const registry = openRegistry();
  const counter = openCounter({ name: 'seen_total', help: 'What was seen' }, 'type', {
    fixed: { group: 'g' },
    known: ['c'],
  });
  addInstruments(registry, [counter.instrument]);
  expect(await registry.metrics()).toContain('seen_total{group="g",type="c",service="x"} 0');
  expect(await registry.metrics()).not.toContain('type="a"');
  counter.add('a');
  counter.add('a', 2);
  counter.add('b');
  for (let look = 0; look < 2; look += 1) {
    const text = await registry.metrics();
    expect(text).toContain('# TYPE seen_total counter');
    expect(text).toContain('seen_total{group="g",type="a",service="x"} 3');
    expect(text).toContain('seen_total{group="g",type="b",service="x"} 1');
  }
});

test('tallies a histogram as Prometheus wants it: cumulative, with sum and count', async () => {
  const registry = openRegistry();
  const seconds = openDistribution({ name: 'took_seconds', help: 'How long' }, [0.1, 1]);
  addInstruments(registry, [seconds.instrument]);
  for (const value of [0.1, 0.5, 1, 7]) seconds.observe(value);
  const text = await registry.metrics();
  expect(text).toContain('# TYPE took_seconds histogram');
  for (const line of [
    'bucket{le="0.1",service="x"} 1',
    'bucket{le="1",service="x"} 3',
    'bucket{le="+Inf",service="x"} 4',
  ])
    expect(text).toContain(`took_seconds_${line}`);
  expect(text).toContain('took_seconds_sum{service="x"} 8.6');
  expect(text).toContain('took_seconds_count{service="x"} 4');
});

test('has a series for each set of labels under one heading', async () => {
  const registry = openRegistry();
  const sizes = openDistributions({ name: 'sizes', help: 'How large' }, [10]);
  addInstruments(registry, [sizes.instrument]);
  sizes.of({ kind: 'small' }).observe(1);
  sizes.of({ kind: 'large' }).observe(100);
  const text = await registry.metrics();
  expect(text.match(/# TYPE sizes histogram/g)).toHaveLength(1);
  expect(text).toContain('sizes_bucket{le="10",service="x",kind="small"} 1');
  expect(text).toContain('sizes_bucket{le="10",service="x",kind="large"} 0');
});
