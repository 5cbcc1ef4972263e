import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLocalKafka } from '@overgang/local-kafka';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { whyNoKafka } from '../src/index.ts';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe.skipIf(await whyNoKafka())('a local Kafka', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), `overgang-test-${process.pid}-`));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  test('keeps its topics and its port when it is killed and started again', async () => {
    const broker = await startLocalKafka({ dataDir, port: 0 });
    const topics = (...args: string[]) =>
      broker.tool('org.apache.kafka.tools.TopicCommand', ['--bootstrap-server', broker.brokers, ...args]);
    expect((await topics('--create', '--topic', 'kept', '--partitions', '2')).said).toContain('Created');
    const killed = broker.pid();
    await broker.kill('SIGKILL');
    expect(isAlive(killed)).toBe(false);
    await broker.restart();
    expect((await topics('--list')).said).toContain('kept');
    const last = broker.pid();
    await broker.stop();
    await broker.stop();
    expect(isAlive(last)).toBe(false);
  }, 120_000);

  test('leaves no broker behind when its keeper is killed', async () => {
    const keeper = spawn(process.execPath, [path.join(import.meta.dirname, 'kafka-keeper.ts'), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(keeper.stdout, 'data');
    const pid = Number(String(said));
    expect(isAlive(pid)).toBe(true);
    await expect(startLocalKafka({ dataDir, port: 0 })).rejects.toMatchObject({ code: 'in-use' });
    keeper.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
  }, 120_000);
});
