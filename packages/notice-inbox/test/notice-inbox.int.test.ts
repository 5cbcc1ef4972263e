import { deadLetterMigrations, openMemoryBus } from '@overgang/event-bus';
import { createLogger, superviseLoops } from '@overgang/service-runtime';
import { useTestDatabase } from '@overgang/testing';
import { beforeEach, expect, test } from 'vitest';
import { consumeNotices, type Notice, noticeInboxMigrations, openNoticeInbox } from '../src/index.ts';
import { type NoticeEvent, storeNotices } from '../src/store-notices.ts';
import { addressesFor, aNotice, directory, hamar, oslo, recallOf } from './a-notice.ts';

const database = useTestDatabase({ schema: 'nav', migrations: [...noticeInboxMigrations, ...deadLetterMigrations] });
beforeEach(() => database.clear());

const store = (...events: readonly NoticeEvent[]) => database.db.transaction((tx) => storeNotices(tx, events));
const never = new AbortController().signal;
const read = (nokkel: string, { after = 0, limit = 100, waitMs = 0 } = {}) =>
  openNoticeInbox(database.db).read(addressesFor(nokkel), { after, limit }, { waitMs, signal: never });
const readAfter = (nokkel: string, last: Notice | undefined) => read(nokkel, { after: last?.position ?? 0 });
const idsFor = async (nokkel: string) => (await read(nokkel)).map(({ ordered }) => ordered.data.varselId);
const idOf = ({ data }: NoticeEvent) => data.varselId;

test('gives a reader its own notices, in the order in which they came, from where it was', async () => {
  const [first, other, second, third] = [
    aNotice(),
    aNotice({ mottaker: { etat: 'boligsosial', kommune: oslo } }),
    aNotice(),
    aNotice(),
  ];
  await store(first, other);
  await store(second, third);
  expect(await idsFor('boligsosial-hamar')).toEqual([first, second, third].map(idOf));
  const [read1, read2] = await read('boligsosial-hamar', { limit: 2 });
  expect([read1, read2].map((notice) => notice?.ordered)).toEqual([first, second]);
  const rest = await readAfter('boligsosial-hamar', read2);
  expect(rest.map(({ ordered }) => ordered)).toEqual([third]);
  expect(await readAfter('boligsosial-hamar', rest[0])).toEqual([]);
});

test('keeps offices, bydeler and units apart', async () => {
  const bydel = directory.byKey('nav-gamle-oslo')?.bydeler[0];
  const ward = directory.byKey('dps-hamar')?.enheter[0]?.orgnr;
  const city = aNotice({ mottaker: { etat: 'nav', kommune: oslo } });
  const there = aNotice({ mottaker: { etat: 'nav', kommune: oslo, bydel } });
  const housing = aNotice({ mottaker: { etat: 'boligsosial', kommune: oslo, bydel } });
  const unit = aNotice({ mottaker: { etat: 'tsb', enhet: ward } });
  const nobody = aNotice({ mottaker: { etat: 'tsb' } });
  await store(city, there, housing, unit, nobody);
  expect(await idsFor('nav-gamle-oslo')).toEqual([city, there].map(idOf));
  expect(await idsFor('nav-grunerlokka')).toEqual([idOf(city)]);
  expect(await idsFor('boligsosial-oslo')).toEqual([idOf(housing)]);
  expect(await idsFor('boligsosial-grunerlokka')).toEqual([]);
  expect(await idsFor('dps-hamar')).toEqual([idOf(unit)]);
  expect(await idsFor('demo-leder')).toEqual([]);
});

test('says the same thing once, whatever the bus repeats', async () => {
  const notice = aNotice();
  await store(notice);
  const [before] = await read('boligsosial-hamar');
  await store(notice, notice);
  expect(await read('boligsosial-hamar')).toEqual([before]);
});

test('moves a notice to the end of the feed when it is recalled, once', async () => {
  const [recalled, other] = [aNotice(), aNotice()];
  const recall = recallOf(recalled);
  await store(recalled, other);
  await store(recall);
  const feed = await read('boligsosial-hamar');
  expect(feed.map(({ ordered }) => idOf(ordered))).toEqual([other, recalled].map(idOf));
  expect(feed[1]?.recalled).toEqual(recall);
  await store(recall, recalled);
  expect(await read('boligsosial-hamar')).toEqual(feed);
});

test.each(['in one batch', 'in two'])('shows a recalled notice also when the recall came first, %s', async (how) => {
  const notice = aNotice();
  const recall = recallOf(notice);
  await (how === 'in one batch' ? store(recall, notice) : store(recall));
  if (how === 'in two') {
    expect(await openNoticeInbox(database.db).find(idOf(notice))).toBeUndefined();
    await store(notice);
  }
  expect(await read('boligsosial-hamar')).toMatchObject([{ ordered: notice, recalled: recall }]);
});

test('says which notice took the place of another: the newest', async () => {
  const first = aNotice();
  const [second, third] = [aNotice({ erstatter: idOf(first) }), aNotice({ erstatter: idOf(first) })];
  await store(first, second, third);
  expect((await openNoticeInbox(database.db).find(idOf(first)))?.replacedBy).toBe(idOf(third));
  expect((await openNoticeInbox(database.db).find(idOf(third)))?.replacedBy).toBeUndefined();
});

test('never shows a later notice before an earlier one that is still being stored', async () => {
  const [slow, quick] = [aNotice(), aNotice()];
  const stored = Promise.withResolvers<void>();
  const first = database.db.transaction(async (tx) => {
    await storeNotices(tx, [slow]);
    await stored.promise;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const second = store(quick);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await idsFor('boligsosial-hamar')).toEqual([]);
  stored.resolve();
  await Promise.all([first, second]);
  expect(await idsFor('boligsosial-hamar')).toEqual([slow, quick].map(idOf));
});

test('wakes who waits as soon as a notice has come over the bus', async () => {
  const topic = 'overgang.varsler.boligsosial.v1';
  const bus = await openMemoryBus({ topics: [{ name: topic, partitions: 2 }] });
  const inbox = openNoticeInbox(database.db);
  const loop = consumeNotices({ db: database.db, bus, inbox, group: 'inbox', topic });
  const loops = superviseLoops([loop], { logger: createLogger({ service: 'test', level: 'silent' }) });
  const waiting = inbox.read(
    addressesFor('boligsosial-hamar'),
    { after: 0, limit: 10 },
    { waitMs: 20_000, signal: never },
  );
  const notice = aNotice();
  const value = Buffer.from(JSON.stringify(notice));
  const began = performance.now();
  await bus.publish([{ topic, key: notice.data.overgangId, value, headers: {} }]);
  expect((await waiting).map(({ ordered }) => ordered)).toEqual([notice]);
  expect(performance.now() - began).toBeLessThan(900); // sooner than the next look by itself
  await loops.stop();
  await bus.close();
});

test('finds within about a second what another process has stored', async () => {
  const waiting = read('boligsosial-hamar', { waitMs: 20_000 });
  const notice = aNotice({ mottaker: { etat: 'boligsosial', kommune: hamar } });
  await store(notice);
  expect((await waiting).map(({ ordered }) => ordered)).toEqual([notice]);
});

test('stops waiting when time is up, and when the reader has gone', async () => {
  expect(await read('boligsosial-hamar', { waitMs: 30 })).toEqual([]);
  const gone = new AbortController();
  const inbox = openNoticeInbox(database.db);
  const waiting = inbox.read(['nav:3403'], { after: 0, limit: 1 }, { waitMs: 60_000, signal: gone.signal });
  setTimeout(() => gone.abort(), 20);
  expect(await waiting).toEqual([]);
});
