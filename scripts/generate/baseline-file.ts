import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Baseline } from './baseline.ts';
import { generatedFolder } from './drift.ts';
import { asText } from './generated-files.ts';

const file = path.join(generatedFolder, 'baseline.json');

/** The committed baseline; an empty one before anything was published. */
export const readBaseline = (): Baseline =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Baseline) : { envelopes: {}, events: {} }; // we wrote it

/** Writes the baseline. Only for a baseline that has been compared with the committed one. */
export const writeBaseline = (baseline: Baseline): void => writeFileSync(file, asText(baseline));
