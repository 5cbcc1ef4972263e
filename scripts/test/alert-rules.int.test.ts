import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { promtool, whyNoPromtool } from './lib/promtool.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'infra/prometheus');

const Rule = z.object({
  alert: z.string(),
  expr: z.string(),
  labels: z.object({ severity: z.enum(['page', 'ticket']) }),
  annotations: z.object({ summary: z.string().min(1), action: z.string().min(20), runbook: z.string() }),
});
const rules = z
  .object({ groups: z.array(z.object({ rules: z.array(Rule) })) })
  .parse(parse(await readFile(path.join(folder, 'alerts.yaml'), 'utf8')))
  .groups.flatMap((group) => group.rules);

describe.skipIf(await whyNoPromtool())('Prometheus’ own checker', () => {
  test('takes the rules and the example of a configuration', async () => {
    expect(await promtool(folder, ['check', 'rules', 'alerts.yaml'])).toContain(`${rules.length} rules found`);
    expect(await promtool(folder, ['check', 'config', 'prometheus.yaml'])).toContain('SUCCESS');
  });

  test('sees each rule fire when it should, and only then', async () => {
    expect(await promtool(folder, ['test', 'rules', 'alerts.test.yaml'])).toContain('SUCCESS');
  });

  test('finds a rule that is wrong', async () => {
    await expect(promtool(folder, ['check', 'rules', 'alerts.test.yaml'])).rejects.toThrow('found something');
  });
});

test('every alert has its place in the rule tests', async () => {
  const tests = await readFile(path.join(folder, 'alerts.test.yaml'), 'utf8');
  expect(rules.map(({ alert }) => alert).filter((alert) => !tests.includes(alert))).toEqual([]);
});

test('every alert leads to a heading in the operations guide, and no heading is left over', async () => {
  const guide = await readFile(path.join(root, 'docs/operations.md'), 'utf8');
  const section = /^## What to do at each alert$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(guide)?.[1] ?? '';
  const headings = [...section.matchAll(/^### (\S+)$/gm)].map(([, heading = '']) => heading);
  expect(headings.toSorted()).toEqual(rules.map(({ alert }) => alert).toSorted());
  for (const { alert, annotations } of rules)
    expect(annotations.runbook).toBe(`docs/operations.md#${alert.toLowerCase()}`);
});
