import type { PersonRef } from '@overgang/contracts';
import type { Unrecorded } from '@overgang/contracts/events';

/** What the shared decision needs to know of any event of the contract. */
export interface FactShape {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  /** When it happened; RFC 3339 with an offset. */
  readonly time: string;
  readonly subject: PersonRef;
  readonly data: object;
}

/** An order to record one fact. */
export interface RecordFact<E extends FactShape> {
  readonly fact: Unrecorded<E>;
  /** The door's clock when the post came in; epoch milliseconds. */
  readonly receivedAt: number;
}
