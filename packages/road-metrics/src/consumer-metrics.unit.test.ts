import type { SortedRecords } from '@overgang/event-intake';
import { addGauges, addInstruments, openMetrics } from '@overgang/service-runtime';
import { expect, test } from 'vitest';
import { openConsumerMetrics } from './index.ts';

const sorted = (more: object): SortedRecords =>
  ({ events: [], pulses: [], unknown: [], unreadable: [], ...more }) as SortedRecords; // only what is counted

const read = async (metrics: ReturnType<typeof openConsumerMetrics>): Promise<string> => {
  const registry = openMetrics({ service: 'x', processMetrics: false });
  addInstruments(registry, metrics.instruments);
  addGauges(registry, metrics.gaugesOf({ lag: async () => [{ topic: 't', partition: 3, behind: 7 }] }));
  return await registry.metrics();
};

test('counts what a turn brought, and puts no reason, key or type of a stranger in a label', async () => {
  const metrics = openConsumerMetrics('g');
  const type = 'no.overgang.tsb.innlagt.v1';
  metrics.observer.taken({
    records: 6,
    milliseconds: 20,
    sorted: [
      sorted({
        events: [{ event: { type } }, { event: { type } }],
        unknown: [{ type: 'a stranger said this' }],
        unreadable: [{ reason: 'data.hemmelig felt: invalid_type' }, { reason: 'ikke-json' }],
      }),
    ],
  });
  const text = await read(metrics);
  expect(text).toContain(`overgang_consumer_events_total{group="g",type="${type}",service="x"} 2`);
  expect(text).toContain('overgang_consumer_laid_aside_total{group="g",reason="bryter-kontrakten",service="x"} 1');
  expect(text).toContain('overgang_consumer_laid_aside_total{group="g",reason="ikke-json",service="x"} 1');
  expect(text).toContain('overgang_consumer_laid_aside_total{group="g",reason="parkert",service="x"} 1');
  expect(text).toContain('overgang_consumer_laid_aside_total{group="g",reason="ikke-lagringsbar",service="x"} 1');
  expect(text).toContain('overgang_consumer_batch_records_sum{service="x",group="g"} 6');
  expect(text).toContain('overgang_consumer_batch_seconds_sum{service="x",group="g"} 0.02');
  expect(text).not.toMatch(/stranger|hemmelig/);
});

test('counts rebalances and troubles, and shows the lag by partition', async () => {
  const metrics = openConsumerMetrics('g');
  metrics.observer.assigned();
  metrics.observer.assigned();
  metrics.observer.revoked();
  metrics.observer.troubled('partition-lost');
  metrics.observer.troubled('bus-unreachable');
  const text = await read(metrics);
  for (const [change, count] of [
    ['assigned', 2],
    ['revoked', 1],
    ['lost', 1],
  ] as const)
    expect(text).toContain(`overgang_consumer_partitions_total{group="g",change="${change}",service="x"} ${count}`);
  expect(text).toContain('overgang_consumer_troubles_total{group="g",code="bus-unreachable",service="x"} 1');
  expect(text).toContain('overgang_consumer_behind_records{group="g",topic="t",partition="3",service="x"} 7');
});
