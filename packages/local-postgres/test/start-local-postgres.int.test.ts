import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { type LocalPostgres, type LocalPostgresSettings, startLocalPostgres } from '../src/index.ts';

const freshDir = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'local postgres æ-'));
  await chmod(dir, 0o755);
  onTestFinished(() => rm(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return join(dir, 'data');
};

const running: LocalPostgres[] = [];
const start = async (settings: Partial<LocalPostgresSettings> & { dataDir: string }): Promise<LocalPostgres> => {
  const server = await startLocalPostgres({ port: 0, durable: false, ...settings });
  running.push(server);
  return server;
};
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

const ask = async (url: string, question: string): Promise<unknown> => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(question))][0];
  } finally {
    await sql.end({ timeout: 1 });
  }
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const gone = async (pid: number): Promise<boolean> => {
  for (let look = 0; look < 500 && isAlive(pid); look += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  return !isAlive(pid);
};

const startKeeper = async (dataDir: string): Promise<{ keeper: ChildProcess; url: string; pid: number }> => {
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('./keeper.ts', import.meta.url)), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void keeper.kill('SIGKILL'));
  const [line] = await once(keeper.stdout, 'data');
  return { keeper, ...JSON.parse(String(line)) };
};

describe('a local PostgreSQL', () => {
  it('keeps its data and its password from one run to the next, and leaves no process behind', async () => {
    const dataDir = await freshDir();
    const first = await start({ dataDir });
    await ask(first.url, 'create table kept as select 7 as n');
    await first.stop();
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start({ dataDir, password: 'ignored now' });
    expect(await ask(second.url, 'select n from kept')).toEqual({ n: 7 });
  });

  it('speaks UTF-8, sorts by code point, and commits to disk unless told otherwise', async () => {
    const server = await start({ dataDir: await freshDir(), durable: true, password: 'chosen @/æ' });
    const question = `select current_setting('fsync') as fsync, current_setting('server_encoding') as encoding, upper('æøå') as upper,
      (select string_agg(letter, '' order by letter) from unnest(array['b', 'A', 'a', 'B']) as letter) as sorted`;
    expect(await ask(server.url, question)).toEqual({ fsync: 'on', encoding: 'UTF8', upper: 'ÆØÅ', sorted: 'ABab' });
    expect(server.url).toContain(encodeURIComponent('chosen @/æ'));
  });

  it('lets nobody in without the password', async () => {
    const server = await start({ dataDir: await freshDir() });
    const url = new URL(server.url);
    url.password = 'wrong';
    await expect(ask(url.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('says that its port is busy, and can be started on another', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    onTestFinished(() => void busy.close());
    const address = busy.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const dataDir = await freshDir();
    await expect(start({ dataDir, port })).rejects.toMatchObject({
      code: 'port-busy',
      message: expect.stringContaining(`Port ${port} is busy`),
    });
    await start({ dataDir });
  });

  it('never touches the database of a copy that lives', async () => {
    const dataDir = await freshDir();
    const { url } = await startKeeper(dataDir);
    await expect(start({ dataDir })).rejects.toMatchObject({ code: 'in-use' });
    expect(await ask(url, 'select 1 as n')).toEqual({ n: 1 });
  });

  it('goes when its keeper is killed with -9, and the data are there at the next start', async () => {
    const dataDir = await freshDir();
    const { keeper, url, pid } = await startKeeper(dataDir);
    await ask(url, 'create table kept as select 8 as n');
    keeper.kill('SIGKILL');
    expect(await gone(pid)).toBe(true);
    const next = await start({ dataDir });
    expect(await ask(next.url, 'select n from kept')).toEqual({ n: 8 });
  });

  it('is stopped by the next start when keeper and guard are both gone', async () => {
    const dataDir = await freshDir();
    const { keeper, pid } = await startKeeper(dataDir);
    const guards = await readFile(`/proc/${keeper.pid}/task/${keeper.pid}/children`, 'utf8').catch(() => '');
    for (const child of guards.trim().split(' ').map(Number))
      if (child > 0 && child !== pid) process.kill(child, 'SIGKILL');
    keeper.kill('SIGKILL');
    await gone(keeper.pid ?? 0);
    const said: string[] = [];
    await start({ dataDir, logger: { info: (message) => said.push(message) } });
    expect(isAlive(pid)).toBe(false);
    if (process.platform === 'linux') expect(said).toEqual([expect.stringContaining('left behind')]);
  });

  it('is not misled by a pid file whose number belongs to something else now', async () => {
    const dataDir = await freshDir();
    await (await start({ dataDir })).stop();
    await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n${join(dataDir, 'cluster')}\n`);
    await writeFile(join(dataDir, 'keeper'), `${process.pid} 1`);
    const server = await start({ dataDir });
    expect(await ask(server.url, 'select 1 as n')).toEqual({ n: 1 });
  });

  it('begins again where an earlier start was killed while making the database', async () => {
    const dataDir = await freshDir();
    await mkdir(join(dataDir, 'cluster.new', 'base'), { recursive: true });
    const server = await start({ dataDir });
    expect(await ask(server.url, 'select 1 as n')).toEqual({ n: 1 });
  });

  it('does not take over a folder that holds other files', async () => {
    const dataDir = await freshDir();
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'letters.txt'), 'dear diary');
    await expect(start({ dataDir })).rejects.toMatchObject({ code: 'not-ours' });
  });

  it('refuses data of another major version, and says what to do', async () => {
    const dataDir = await freshDir();
    await mkdir(join(dataDir, 'cluster'), { recursive: true });
    await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '15\n');
    await expect(start({ dataDir })).rejects.toMatchObject({
      code: 'other-version',
      message: expect.stringContaining('pg_dump'),
    });
  });

  it.runIf(process.getuid?.() === 0)(
    'moves to /var/tmp, and says so, when root keeps it below a closed home',
    async () => {
      const dataDir = await freshDir();
      await chmod(join(dataDir, '..'), 0o700);
      const said: string[] = [];
      const server = await start({ dataDir, logger: { info: (message) => said.push(message) } });
      const place = /kept in (\S+)\.$/.exec(said[0] ?? '')?.[1] ?? '';
      onTestFinished(() => rm(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
      expect(place).toContain('/var/tmp/overgang-');
      expect(await ask(server.url, 'select 1 as n')).toEqual({ n: 1 });
    },
  );
});
