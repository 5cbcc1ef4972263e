import { expect, test } from 'vitest';
import { addGauges, openMetrics } from './index.ts';

test('shows gauges as they are at each look, and leaves out one that cannot be read', async () => {
  const registry = openMetrics({ service: 'x', processMetrics: false });
  let length = 1;
  let isAway = false;
  addGauges(registry, [
    { name: 'queue_length', help: 'How long the queue is', read: async () => length },
    {
      name: 'other',
      help: 'Something else',
      read: () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(7)),
    },
  ]);
  expect(await registry.metrics()).toContain('queue_length{service="x"} 1');
  expect(await registry.metrics()).toContain('other{service="x"} 7');
  length = 2;
  isAway = true;
  const text = await registry.metrics();
  expect(text).toContain('queue_length{service="x"} 2');
  expect(text).not.toContain('other{');
});

test('shows a gauge with several values by label, and does not wait for one that gives no answer', async () => {
  const registry = openMetrics({ service: 'x', processMetrics: false });
  addGauges(registry, [
    {
      name: 'behind',
      help: 'By topic',
      labels: ['topic'],
      read: async () => [
        { labels: { topic: 'a' }, value: 1 },
        { labels: { topic: 'b' }, value: 2 },
      ],
    },
    { name: 'stuck', help: 'Never answers', read: () => new Promise(() => undefined) },
  ]);
  const text = await registry.metrics();
  expect(text).toContain('behind{topic="a",service="x"} 1');
  expect(text).toContain('behind{topic="b",service="x"} 2');
  expect(text).not.toContain('stuck{');
});
