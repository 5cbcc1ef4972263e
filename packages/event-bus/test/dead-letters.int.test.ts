import { useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  countDeadLetters,
  countParked,
  deadLetterMigrations,
  eraseKeptRecords,
  type IncomingRecord,
  listDeadLetters,
  mendDeadLetter,
  openDeadLetter,
  parkEvent,
  parkEvents,
  replayDeadLetters,
  storeDeadLetter,
  storeDeadLetters,
  takeParked,
} from '../src/index.ts';

const database = useTestDatabase({ schema: 'consumer', migrations: deadLetterMigrations });

beforeEach(() => database.clear());

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const words = (value: Uint8Array): string => new TextDecoder().decode(value);

const aRecord = (offset: number, about: Partial<IncomingRecord> = {}): IncomingRecord => ({
  topic: 'overgang.hendelser.tsb.v1',
  partition: 1,
  offset: `${offset}`,
  key: `key-${offset}`,
  value: bytes(`value ${offset}`),
  headers: { ce_type: 'no.overgang.tsb.innlagt.v1' },
  publishedAt: new Date('2026-11-22T08:00:00.123Z'),
  ...about,
});

const store = async (offset: number, about: Partial<IncomingRecord> = {}, reason = 'not-json'): Promise<string> => {
  const id = await storeDeadLetter(database.db, aRecord(offset, about), reason);
  if (id === undefined) throw new Error('stored already');
  return id;
};

describe('dead letters', () => {
  test('keep the record as it came, with its reason', async () => {
    const record = aRecord(7, { value: Uint8Array.from({ length: 256 }, (_, byte) => byte) });
    const id = await storeDeadLetter(database.db, record, 'data.kommune: invalid_value');
    const letter = await openDeadLetter(database.db, id ?? '');
    expect(letter).toMatchObject({
      id,
      topic: record.topic,
      partition: 1,
      offset: '7',
      type: 'no.overgang.tsb.innlagt.v1',
      reason: 'data.kommune: invalid_value',
      state: 'waiting',
      attempts: 0,
    });
    expect({ ...letter?.record, value: [...(letter?.record.value ?? [])] }).toEqual({
      ...record,
      value: [...record.value],
    });
    expect(await openDeadLetter(database.db, '999')).toBeUndefined();
  });

  test('are stored with the consumer or not at all', async () => {
    const failing = database.db.transaction(async (tx) => {
      await storeDeadLetter(tx, aRecord(1), 'not-json');
      throw new Error('the consumer failed');
    });
    await expect(failing).rejects.toThrow('the consumer failed');
    expect(await listDeadLetters(database.db)).toEqual([]);
  });

  test('are stored once when the batch comes again, and tell which are new', async () => {
    const refused = [1, 2].map((offset) => ({ record: aRecord(offset), reason: 'not-json' }));
    expect(await storeDeadLetters(database.db, refused)).toHaveLength(2);
    const again = await storeDeadLetters(database.db, [...refused, { record: aRecord(3), reason: 'not-json' }]);
    expect(again).toHaveLength(1);
    expect(await storeDeadLetters(database.db, [])).toEqual([]);
    expect(await listDeadLetters(database.db)).toHaveLength(3);
  });

  test('take whatever a foreign sender wrote', async () => {
    const odd = { key: 'a\0b\ud800"\\{},', topic: 'tøpic"', headers: { 'h"\0': '\ud800\0', ['__proto__']: '{}' } };
    const id = await store(1, { ...odd, value: new Uint8Array() });
    const letter = await openDeadLetter(database.db, id);
    expect(letter?.record).toMatchObject({ key: 'a\ufffdb\ufffd"\\{},', topic: 'tøpic"', offset: '1' });
    expect(Object.entries(letter?.record.headers ?? {})).toEqual([
      ['h"\ufffd', '\ufffd\ufffd'],
      ['__proto__', '{}'],
    ]);
    expect(await listDeadLetters(database.db)).toHaveLength(1);
  });

  test('take many large ones at once', async () => {
    const large = new Uint8Array(900_000).fill(9);
    const refused = Array.from({ length: 12 }, (_, at) => ({
      record: aRecord(at, { value: large }),
      reason: 'too-odd',
    }));
    expect(await storeDeadLetters(database.db, refused)).toHaveLength(12);
    expect((await openDeadLetter(database.db, '12'))?.record.value.byteLength).toBe(900_000);
  });

  test('are listed page by page, by state, without contents', async () => {
    for (let at = 1; at <= 5; at++) await store(at);
    await mendDeadLetter(database.db, '2', bytes('mended'));
    const first = await listDeadLetters(database.db, { limit: 2 });
    const rest = await listDeadLetters(database.db, { after: first[1]?.id ?? '' });
    expect([...first, ...rest].map(({ offset }) => offset)).toEqual(['1', '2', '3', '4', '5']);
    expect(JSON.stringify(first)).not.toContain('value');
    expect((await listDeadLetters(database.db, { state: 'mended' })).map(({ id }) => id)).toEqual(['2']);
    expect(await listDeadLetters(database.db, { state: 'replayed' })).toEqual([]);
  });

  test('are counted by reason', async () => {
    await store(1);
    await store(2);
    await store(3, {}, 'data.kommune: invalid_value');
    expect(await countDeadLetters(database.db)).toEqual([
      { reason: 'data.kommune: invalid_value', count: 1 },
      { reason: 'not-json', count: 2 },
    ]);
  });

  test('can be mended and replayed in the consumer own transaction, once', async () => {
    await database.db.execute(sql`create table if not exists taken (words text)`);
    const [mended, untouched] = [await store(1), await store(2)];
    expect(await mendDeadLetter(database.db, mended, bytes('better'))).toBe(true);
    const handle: Parameters<typeof replayDeadLetters>[1]['handle'] = async (tx, { value }) => {
      await tx.execute(sql`insert into taken values (${words(value)})`);
      return 'done';
    };
    const result = await replayDeadLetters(database.db, { ids: [mended, untouched, '77'], handle });
    expect(result).toEqual({ replayed: [mended, untouched], refused: [], failed: [], passedOver: ['77'] });
    const again = await replayDeadLetters(database.db, { ids: [mended], handle });
    expect(again.passedOver).toEqual([mended]);
    expect(await mendDeadLetter(database.db, mended, bytes('too late'))).toBe(false);
    const taken = await database.db.execute(sql`select words from taken`);
    expect(taken.map((row) => row['words'])).toEqual(['better', 'value 2']);
    expect(words((await openDeadLetter(database.db, mended))?.record.value ?? bytes(''))).toBe('value 1');
    expect(await countDeadLetters(database.db)).toEqual([]);
  });

  test('stay, with nothing of the handler left, when the replay refuses or throws', async () => {
    await database.db.execute(sql`create table if not exists taken (words text)`);
    const [refused, failed, fine] = [await store(1), await store(2), await store(3)];
    const result = await replayDeadLetters(database.db, {
      ids: [refused, failed, fine],
      handle: async (tx, { offset }) => {
        await tx.execute(sql`insert into taken values (${offset})`);
        if (offset === '2') throw new Error('a bug');
        return offset === '1' ? { reason: 'still wrong: "Kari"' } : 'done';
      },
    });
    expect(result.replayed).toEqual([fine]);
    expect(result.refused).toEqual([{ id: refused, reason: 'still wrong: …' }]);
    expect(result.failed).toMatchObject([{ id: failed, cause: { message: 'a bug' } }]);
    expect((await database.db.execute(sql`select words from taken`)).map((row) => row['words'])).toEqual(['3']);
    expect(await listDeadLetters(database.db, { state: 'waiting' })).toMatchObject([
      { id: refused, attempts: 1, reason: 'still wrong: …' },
      { id: failed, attempts: 1, reason: 'not-json' },
    ]);
  });

  test('are not replayed by two at once', async () => {
    const id = await store(1);
    let calls = 0;
    const handle = async () => {
      calls += 1;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return 'done' as const;
    };
    const both = await Promise.all([0, 1].map(() => replayDeadLetters(database.db, { ids: [id], handle })));
    expect(calls).toBe(1);
    expect(both.flatMap(({ passedOver }) => passedOver)).toEqual([id]);
  });
});

describe('parked events', () => {
  const known = ['no.overgang.tsb.nytt.v1'];

  test('are taken once their type is known, in the order of their partition, and only once', async () => {
    const events = [12, 9, 10].map((offset) => ({ record: aRecord(offset), type: known[0] ?? '' }));
    await parkEvents(database.db, events);
    await parkEvents(database.db, events);
    await parkEvent(database.db, aRecord(11), 'no.overgang.tsb.annet.v1');
    expect(await takeParked(database.db, [])).toEqual([]);
    const taken = await database.db.transaction((tx) => takeParked(tx, known));
    expect(taken.map(({ offset }) => offset)).toEqual(['9', '10', '12']);
    expect(taken[0]).toEqual({ ...aRecord(9), value: Buffer.from('value 9') });
    expect(await takeParked(database.db, known)).toEqual([]);
    expect(await countParked(database.db)).toEqual([
      { type: 'no.overgang.tsb.annet.v1', count: 1, oldest: expect.any(Date) },
    ]);
  });

  test('stay parked when the transaction that took them fails', async () => {
    await parkEvent(database.db, aRecord(1), known[0] ?? '');
    const failing = database.db.transaction(async (tx) => {
      expect(await takeParked(tx, known)).toHaveLength(1);
      throw new Error('the consumer failed');
    });
    await expect(failing).rejects.toThrow('the consumer failed');
    expect(await takeParked(database.db, known)).toHaveLength(1);
  });

  test('are taken in portions, by number and by size', async () => {
    await parkEvents(
      database.db,
      Array.from({ length: 20 }, (_, at) => ({
        record: aRecord(at, { value: new Uint8Array(900_000) }),
        type: known[0] ?? '',
      })),
    );
    expect(await takeParked(database.db, known, 3)).toHaveLength(3);
    expect(await takeParked(database.db, known)).toHaveLength(9);
    expect(await takeParked(database.db, known)).toHaveLength(8);
  });

  test('are erased with the dead letters of a key', async () => {
    await store(1, { key: 'person' });
    await store(2, { key: 'other' });
    await parkEvent(database.db, aRecord(3, { key: 'person' }), known[0] ?? '');
    expect(await eraseKeptRecords(database.db, ['person'])).toBe(2);
    expect(await listDeadLetters(database.db)).toHaveLength(1);
  });
});
