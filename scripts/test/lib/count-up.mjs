// Adds one to the number in a file, slowly, under the lock: what is read is written back 100 ms later.
import { readFileSync, writeFileSync } from 'node:fs';
import { withLock } from '../../boot/lock.mjs';

const [lock = '', file = ''] = process.argv.slice(2);

await withLock(lock, 'another one counts', async () => {
  const before = Number(readFileSync(file, 'utf8'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  writeFileSync(file, String(before + 1));
});
