import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createLogger } from '@overgang/service-runtime';
import { afterAll, beforeAll } from 'vitest';
import { type EmbeddedSystem, openEmbeddedSystem } from '../../embedded/open-embedded-system.ts';
import { portsFrom } from '../../embedded/ports.ts';

/** The whole system for one test file, in a place of its own on free ports; ready in hooks and tests. */
export const useSystem = (
  wishes: { readonly beginAt?: Date } = {},
): { readonly system: EmbeddedSystem; readonly dataDir: string; readonly logged: () => string } => {
  let system: EmbeddedSystem | undefined;
  let dataDir = '';
  const lines: string[] = [];
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'overgang-test-'));
    await chmod(dataDir, 0o755); // PostgreSQL runs as another account when we are root
    const destination = { write: (line: string) => void lines.push(line) };
    const logger = createLogger({ service: 'overgang', level: 'debug', destination });
    system = await openEmbeddedSystem({ dataDir, ports: portsFrom(0), logger, durable: false, ...wishes });
  });
  afterAll(async () => {
    await system?.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    get system() {
      if (system === undefined) throw new Error('The system is ready in hooks and tests only.');
      return system;
    },
    get dataDir() {
      return dataDir;
    },
    logged: () => lines.join(''),
  };
};
