import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/index.ts';
import { useFreshDatabase } from './fresh-database.ts';

const fresh = useFreshDatabase();

/** A wire that can be cut, or swallow everything without a sound. */
const openWire = async (to: URL) => {
  const sockets = new Set<Socket>();
  let silent = false;
  const server: Server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    near.on('data', (data) => silent || far.write(data));
    far.on('data', (data) => silent || near.write(data));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    silence: (is: boolean) => {
      silent = is;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
};

const unhandled: unknown[] = [];
const remember = (error: unknown): void => void unhandled.push(error);
let wire: Awaited<ReturnType<typeof openWire>>;

const open = (more: { statementTimeoutMs?: number; maxConnections?: number } = {}): Database => {
  const url = new URL(fresh.url());
  url.hostname = '127.0.0.1'; // where the wire is, wherever the server is
  url.port = String(wire.port);
  return fresh.open({ url: url.href, ...more });
};

beforeAll(async () => {
  wire = await openWire(new URL(fresh.url()));
  process.on('unhandledRejection', remember);
});
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(unhandled.splice(0)).toEqual([]);
});
afterAll(() => {
  process.off('unhandledRejection', remember);
  wire.close();
});

const killAll = () =>
  fresh
    .open()
    .execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );

describe('a lost connection', () => {
  it('fails the statement under way, retriably, and the next one gets a new connection', async () => {
    const db = open();
    await db.ping();
    const sleeping = db.execute(sql`select pg_sleep(10)`);
    setTimeout(() => wire.cut(), 50);
    await expect(sleeping).rejects.toMatchObject({ code: 'connection-lost', retriable: true });
    await db.ping();
  });

  it('fails the transaction under way, whatever it does next, and never its neighbour', async () => {
    const db = open({ maxConnections: 1 });
    await db.execute(sql`create table if not exists kept (n int)`);
    const stubborn = db.transaction(async (tx) => {
      await tx.execute(sql`insert into kept values (1)`);
      wire.cut();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await tx.execute(sql`insert into kept values (2)`).catch(() => undefined);
      return 'fine';
    });
    const neighbour = new Promise((resolve) => setTimeout(resolve, 20)).then(() =>
      db.transaction(async (tx) => void (await tx.execute(sql`insert into kept values (3)`))),
    );
    await expect(stubborn).rejects.toMatchObject({ code: 'connection-lost' });
    await neighbour;
    expect([...(await db.execute(sql`select n from kept`))]).toEqual([{ n: 3 }]);
  });

  it('survives a server that ends all sessions at once', async () => {
    const db = open();
    const running = Array.from({ length: 6 }, () => db.transaction((tx) => tx.execute(sql`select pg_sleep(5)`)));
    const settled = Promise.allSettled(running);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await killAll();
    for (const each of await settled) expect(each).toMatchObject({ reason: { code: 'connection-lost' } });
    await db.ping();
  });

  it('stops waiting when the server falls silent, and drops that connection', async () => {
    const db = open({ statementTimeoutMs: 1, maxConnections: 1 }); // and five seconds more
    await db.ping().catch(() => undefined);
    wire.silence(true);
    const began = performance.now();
    await expect(db.execute(sql`select 1`)).rejects.toMatchObject({ code: 'timed-out', retriable: true });
    expect(performance.now() - began).toBeLessThan(7_000);
    wire.silence(false);
    await open().ping();
  });

  it('is cut short by the server when a statement takes too long', async () => {
    const db = open({ statementTimeoutMs: 100 });
    await expect(db.execute(sql`select pg_sleep(5)`)).rejects.toMatchObject({ code: 'timed-out', sqlState: '57014' });
    await db.ping();
  });

  it('is told from a database that cannot be reached', async () => {
    const nobody = fresh.open({ url: 'postgres://x:y@127.0.0.1:1/z' });
    await expect(nobody.ping()).rejects.toMatchObject({ code: 'unreachable', retriable: true });
    const transaction = nobody.transaction((tx) => tx.execute(sql`select 1`));
    await expect(transaction).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('refuses a wrong password for good', async () => {
    const url = new URL(fresh.url());
    url.password = 'wrong';
    await expect(fresh.open({ url: url.href }).ping()).rejects.toMatchObject({ code: 'refused', retriable: false });
  });
});
