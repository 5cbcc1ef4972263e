import type { Database } from '@overgang/database';
import type { EventBus } from '@overgang/event-bus';
import type { Target } from './to-records.ts';

export interface RelaySettings<E> {
  readonly db: Database;
  readonly bus: EventBus;
  readonly clock: { now(): Date; onJump(listener: () => void): () => void };
  /** Says in the pulse whose log this is, e.g. 'tsb'. */
  readonly source: string;
  /** Where an event goes; `key` is the row's. Empty = it stays in the log. */
  topicOf(event: E, key: string): readonly Target[];
  /** Topics whose every partition gets the pulse. */
  readonly pulseTopics: readonly string[];
  /** Default 1000. */
  readonly pulseEveryMs?: number;
  /** Reads a stored event, upcasts included. Default: as it was stored. */
  fromLog?(stored: unknown): E;
  /** Most events in one publish; default 500. */
  readonly maxBatch?: number;
  /** How long a holder that died keeps others out; default 5000. */
  readonly leaseMs?: number;
  /** How often to look for what other processes append; default 100. */
  readonly pollEveryMs?: number;
  /** For metrics. What the hooks throw is dropped. */
  onPublished?(published: { readonly events: number; readonly position: number; readonly milliseconds: number }): void;
  onPulse?(through: string): void;
  /** Each failed try; the relay goes on trying. */
  onTrouble?(error: unknown, tries: number): void;
}
