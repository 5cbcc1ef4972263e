import { expect, test, vi } from 'vitest';
import { readTogether } from './read-together.ts';

test('shares one read among those who ask at once, and asks anew later and after a failure', async () => {
  const source = vi.fn(async () => 1);
  const read = readTogether(source, 20);
  expect(await Promise.all([read(), read()])).toEqual([1, 1]);
  expect(source).toHaveBeenCalledTimes(1);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await read();
  expect(source).toHaveBeenCalledTimes(2);

  const failing = vi.fn(async () => await Promise.reject(new Error('away')));
  const readInVain = readTogether(failing, 1_000);
  await expect(readInVain()).rejects.toThrow('away');
  await expect(readInVain()).rejects.toThrow('away');
  expect(failing).toHaveBeenCalledTimes(2);
});
