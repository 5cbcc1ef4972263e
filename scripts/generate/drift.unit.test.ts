import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeDrift, findDrift, generatedFolder, mendDrift } from './drift.ts';
import { generatedFiles } from './generated-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'drift æ '));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the committed documents are what the contracts say: if not, run npm run generate', () => {
  expect(findDrift(generatedFolder, generatedFiles()).map(describeDrift)).toEqual([]);
});

test('generates the same text on every run', () => {
  expect([...generatedFiles()]).toEqual([...generatedFiles()]);
});

const expected = new Map([['a/b.json', 'one\ntwo\n']]);

test('writes what is missing, mends what has changed, deletes what is stale, leaves the baseline', () => {
  writeFileSync(path.join(folder, 'baseline.json'), '{}');
  expect(mendDrift(folder, expected)).toEqual([{ file: 'a/b.json', kind: 'missing' }]);
  writeFileSync(path.join(folder, 'a/b.json'), 'one\n2\n');
  writeFileSync(path.join(folder, 'a/old.json'), '');
  expect(findDrift(folder, expected)).toEqual([
    { file: 'a/b.json', kind: 'changed', line: 2, committed: '2', generated: 'two' },
    { file: 'a/old.json', kind: 'stale' },
  ]);
  mendDrift(folder, expected);
  expect(findDrift(folder, expected)).toEqual([]);
  expect(readFileSync(path.join(folder, 'baseline.json'), 'utf8')).toBe('{}');
});

test('says which line differs', () => {
  expect(describeDrift({ file: 'x.json', kind: 'changed', line: 3, committed: 'a', generated: 'b' })).toContain(
    'x.json:3',
  );
  expect(describeDrift({ file: 'x.json', kind: 'stale' })).toBe('stale    x.json');
});

test('sees a line more and a line less', () => {
  mendDrift(folder, expected);
  writeFileSync(path.join(folder, 'a/b.json'), 'one\ntwo\nthree\n');
  expect(findDrift(folder, expected)).toMatchObject([{ kind: 'changed', line: 3, committed: 'three' }]);
  writeFileSync(path.join(folder, 'a/b.json'), 'one\n');
  expect(findDrift(folder, expected)).toMatchObject([{ kind: 'changed', line: 2, generated: 'two' }]);
});
