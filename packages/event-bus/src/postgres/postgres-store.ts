import type { Database } from '@overgang/database';
import { BusError } from '../bus-error.ts';
import type { BusStore, News } from '../consume/bus-store.ts';
import { appendRecords } from './append-records.ts';
import { beatAndLook, deleteMember, insertMember, selectLag } from './groups.ts';
import { claimLeases, freeLease, moveCursor } from './leases.ts';
import { openNewsChannel } from './news-channel.ts';
import { readRecords } from './read-records.ts';
import { toBusError } from './to-bus-error.ts';
import { selectHeads } from './topics.ts';

const pollMs = { whileListening: 1_000, otherwise: 100 };

/** Records, members and leases in PostgreSQL. `onClose` lets go of what was opened for the store. */
export const openPostgresStore = (db: Database, onClose: () => Promise<void>): BusStore => {
  const ids = new Map<string, number>();
  const names = new Map<number, string>();
  let hear: (news: News) => void = () => undefined;
  const channel = openNewsChannel(db, (news) => hear(news));
  const idOf = (topic: string): number => {
    const id = ids.get(topic);
    if (id === undefined) throw new BusError('unknown-topic', `There is no topic '${topic}'.`);
    return id;
  };
  const heads: BusStore['heads'] = async () => {
    const found = await translated(selectHeads(db));
    for (const { topicId, topic } of found) {
      ids.set(topic, topicId);
      names.set(topicId, topic);
    }
    return found;
  };
  const append: BusStore['append'] = async (records) => {
    const found = await translated(appendRecords(db, records, idOf));
    return found.map(({ topicId, partition, head }) => ({ topic: names.get(topicId) ?? '', partition, head }));
  };

  return {
    heads,
    append,
    read: (place, from, limit) => translated(readRecords(db, { ...place, topicId: idOf(place.topic), from, limit })),
    join: (member) => translated(insertMember(db, member)),
    beat: (member) => translated(beatAndLook(db, member)),
    claim: (member, wanted) => translated(claimLeases(db, member, wanted)),
    keepPlace: (lease, cursor) => translated(moveCursor(db, { lease, topicId: idOf(lease.topic) }, cursor)),
    release: (lease) => translated(freeLease(db, { lease, topicId: idOf(lease.topic) })),
    leave: (member) => translated(deleteMember(db, member)),
    lag: (group, topics) => translated(selectLag(db, group, topics)),
    announce: (news) => channel.send(news),
    listen: (onNews) => {
      hear = onNews;
    },
    pollEveryMs: () => (channel.isListening ? pollMs.whileListening : pollMs.otherwise),
    close: async () => {
      await channel.close();
      await onClose();
    },
  };
};

const translated = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw toBusError(error);
  }
};
