import path from 'node:path';
import type { WrittenPage } from '../lib/put-section.ts';

/** docs/proof.md: what was tried on the tracker's domain to find it wrong. */
export const proofPage = {
  file: path.resolve(import.meta.dirname, '../../docs/proof.md'),
  head: `# Proof

What was tried to find the tracker's domain wrong, and what came of it. Written by the commands named below; do not edit.
`,
  order: ['Mutation testing', 'Long property run'],
} as const satisfies WrittenPage;
