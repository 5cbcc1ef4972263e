import type { PlacedRecord } from '../check-records.ts';
import type { IncomingRecord, Lag, TopicPartition } from '../port.ts';

/** The end of a partition: the offset that its next record will get. */
export interface Head extends TopicPartition {
  readonly head: number;
}

/** One run of a consumer. `id` is drawn anew each time it joins. */
export interface Member {
  readonly id: string;
  readonly group: string;
  readonly topics: readonly string[];
  /** Silent for longer than this, the member loses its partitions. */
  readonly leaseMs: number;
  /** Whoever joins under the same name takes this member's place at once. */
  readonly name: string | undefined;
}

/** What is known about who holds a partition. `holder` is missing when nobody who lives holds it. */
export interface LeaseView extends TopicPartition {
  readonly epoch: number;
  readonly holder?: string;
}

/**
 * The living members in the order in which they joined, and every partition of every topic that one of them wants: all
 * must see the same, or they come to different shares.
 */
export interface GroupView {
  readonly members: readonly Pick<Member, 'id' | 'topics'>[];
  readonly leases: readonly LeaseView[];
}

/** The right to consume a partition, until somebody claims it with the next epoch. */
export interface Lease extends TopicPartition {
  readonly group: string;
  readonly holder: string;
  readonly epoch: number;
  /** The first offset that is not done. */
  readonly cursor: number;
}

/** What one process tells the others, so that they look at once instead of at their next poll. */
export interface News {
  readonly heads?: readonly Head[];
  /** The members or leases of this group changed. */
  readonly group?: string;
}

/**
 * What a bus with leases needs from its storage. Offsets are numbers here: exact up to 2^53. Every call but
 * `announce` and `listen` rejects with BusError.
 */
export interface BusStore {
  heads(): Promise<readonly Head[]>;
  /** Stores all records in order, or none; the new heads of the partitions concerned. */
  append(records: readonly PlacedRecord[]): Promise<readonly Head[]>;
  /** The first records at or after `from`, at most `limit` and about 8 MB. */
  read(place: TopicPartition, from: number, limit: number): Promise<readonly IncomingRecord[]>;
  join(member: Member): Promise<void>;
  /** Says 'I live' and looks around; undefined when the member has been struck off. */
  beat(member: Member): Promise<GroupView | undefined>;
  /** Takes the leases whose epoch is still the one in the view; those that it got. */
  claim(member: Member, wanted: readonly LeaseView[]): Promise<readonly Lease[]>;
  /** Moves the cursor; false when the lease is no longer this holder's in this epoch. */
  keepPlace(lease: Lease, cursor: number): Promise<boolean>;
  release(lease: Lease): Promise<void>;
  /** Releases everything and strikes the member off. */
  leave(member: Member): Promise<void>;
  lag(group: string, topics: readonly string[]): Promise<readonly Lag[]>;
  /** Best effort, to everybody but the caller. */
  announce(news: News): void;
  /** Calls back with the news of others. */
  listen(onNews: (news: News) => void): void;
  /** How often to look at the heads when no news comes, in milliseconds: rarely while news is sure to come. */
  pollEveryMs(): number;
  close(): Promise<void>;
}
