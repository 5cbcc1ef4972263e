import { Etat, leastPartitions, noticeTopicOf } from '@overgang/contracts';
import type { Tx } from '@overgang/database';
import type { Take } from '@overgang/event-intake';
import { foldNotices, type Notice, noticeOf } from '../domain/notice.ts';

/** The topics that notices come by, one an agency. Made with so many partitions where they are missing. */
export const noticeTopics: readonly { readonly name: string; readonly partitions: number }[] = Etat.options.map(
  (etat) => ({ name: noticeTopicOf(etat), partitions: leastPartitions }),
);

/** Writes what a batch of events says about notices. */
export const takeNotices =
  (storeNotices: (tx: Tx, notices: readonly Notice[]) => Promise<void>): Take =>
  async (tx, { events }) => {
    const notices = events.flatMap(({ event }) => noticeOf(event) ?? []);
    await storeNotices(tx, foldNotices(notices));
  };
