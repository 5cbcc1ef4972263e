import path from 'node:path';
import { createServer } from 'vite';
import { openTestBoard } from './open-test-board.ts';

// The page with its own server and a made-up tracker behind it, built anew at each change: `pnpm dev`.
const board = await openTestBoard({ people: 120, port: 4000 });
const vite = await createServer({ configFile: path.resolve(import.meta.dirname, '../vite.config.ts') });
await vite.listen(4100);
process.stdout.write(`The page at http://localhost:4100, its server at ${board.url}\n`);
