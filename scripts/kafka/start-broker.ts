import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fetchKafka } from '@overgang/local-kafka';
import { type BrokerNote, readBrokerNote } from './broker-note.ts';

/** Where a developer's broker lives and listens. */
export interface BrokerPlace {
  readonly dataDir: string;
  readonly port: number;
}

const patienceMs = 120_000;

/** Starts a broker that goes on when we have ended, or finds the one that is there. @throws LocalKafkaError */
export const startBroker = async ({ dataDir, port }: BrokerPlace): Promise<BrokerNote> => {
  const known = await readBrokerNote(dataDir);
  if (known !== undefined) return known;
  await fetchKafka(); // here, where its progress and its failure are seen
  await mkdir(dataDir, { recursive: true });
  const log = path.join(dataDir, 'keeper.log');
  const output = openSync(log, 'w');
  const script = path.join(import.meta.dirname, 'keep-broker.ts');
  const keeper = spawn(process.execPath, [script, dataDir, String(port)], {
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  keeper.unref();
  const until = performance.now() + patienceMs;
  while (performance.now() < until && keeper.exitCode === null) {
    const note = await readBrokerNote(dataDir);
    if (note !== undefined && note.keeper === keeper.pid) return note;
    await sleep(100);
  }
  throw new Error(`The broker did not start: ${(await readFile(log, 'utf8')).trim().slice(-800)}`);
};

/** Stops the broker of a folder; whether there was one. */
export const stopBroker = async (dataDir: string): Promise<boolean> => {
  const note = await readBrokerNote(dataDir);
  if (note === undefined) return false;
  process.kill(note.keeper, 'SIGTERM');
  const until = performance.now() + 30_000;
  while ((await readBrokerNote(dataDir)) !== undefined && performance.now() < until) await sleep(100);
  return true;
};
