import type { Database } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Head, News } from '../consume/bus-store.ts';

/** News between the processes that use one database. */
export interface NewsChannel {
  send(news: News): void;
  /** Whether the others' news would arrive now. */
  readonly isListening: boolean;
  close(): Promise<void>;
}

/** What travels: who sends, heads as [topic, partition, head], groups. */
interface Message {
  readonly from: string;
  readonly heads: readonly (readonly [string, number, number])[];
  readonly groups: readonly string[];
}

const mostBytes = 7_900; // PostgreSQL takes 8,000

/**
 * NOTIFY, after the publish has been committed and in a statement of its own. Inside the transaction it would make all
 * commits of the database queue up behind one lock (5,200 instead of 16,700 a second were measured). While one message
 * is under way, the next ones wait and go as one: a storm of publishing sends as many as the line takes. News is not
 * worth waiting for the disk.
 */
export const openNewsChannel = (db: Database, onNews: (news: News) => void): NewsChannel => {
  const from = crypto.randomUUID();
  const channel = `${db.schema}_news`;
  const heads = new Map<string, Head>();
  const groups = new Set<string>();
  let sending: Promise<void> | undefined;

  const listening = db.listen(channel, (payload) => {
    const message = JSON.parse(payload) as Message; // only buses of this schema write to the channel
    if (message.from === from) return;
    onNews({ heads: message.heads.map(([topic, partition, head]) => ({ topic, partition, head })) });
    for (const group of message.groups) onNews({ group });
  });
  const sendAll = async (): Promise<void> => {
    while (heads.size > 0 || groups.size > 0) {
      const payload = takeMessage(from, heads, groups);
      await db
        .execute(sql`select set_config('synchronous_commit', 'off', true), pg_notify(${channel}, ${payload})`)
        .catch(() => undefined); // they poll, too
    }
    sending = undefined;
  };

  return {
    send: (news) => {
      for (const head of news.heads ?? []) heads.set(`${head.partition}/${head.topic}`, head);
      if (news.group !== undefined) groups.add(news.group);
      sending ??= sendAll();
    },
    get isListening() {
      return listening.isListening;
    },
    close: async () => {
      await sending;
      await listening.close();
    },
  };
};

/** As much as fits in one message. */
const takeMessage = (from: string, heads: Map<string, Head>, groups: Set<string>): string => {
  const message = { from, heads: [] as [string, number, number][], groups: [] as string[] };
  let bytes = 100;
  const fits = (words: string): boolean => {
    bytes += Buffer.byteLength(words) * 2 + 50; // twice, for what JSON has to escape
    return bytes < mostBytes;
  };
  for (const group of groups) if (fits(group)) message.groups.push(group);
  for (const { topic, partition, head } of heads.values())
    if (fits(topic)) message.heads.push([topic, partition, head]);
  for (const group of message.groups) groups.delete(group);
  for (const [topic, partition] of message.heads) heads.delete(`${partition}/${topic}`);
  return JSON.stringify(message);
};
