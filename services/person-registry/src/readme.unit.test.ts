import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describeConfig } from '@overgang/service-runtime';
import { expect, test } from 'vitest';
import { PersonRegistryConfig } from './config.ts';

const file = path.join(import.meta.dirname, '../README.md');

test('the README has the config as it is', async () => {
  const text = await readFile(file, 'utf8');
  const [before = ''] = text.split(/(?<=checks it\. -->\n)/);
  await expect(`${before}\n${describeConfig(PersonRegistryConfig)}`).toMatchFileSnapshot(file);
});
