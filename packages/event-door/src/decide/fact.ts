import type { PersonRef } from '@overgang/contracts';

/** A fact as it was told, before it is recorded. It may leave the person out where the door knows who it is. */
export interface Fact {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  /** When it happened; RFC 3339 with an offset. */
  readonly time: string;
  readonly subject?: PersonRef | undefined;
  readonly legalbasis?: string | undefined;
  readonly data: object;
}

/** A fact in the log. */
export interface RecordedFact extends Fact {
  readonly subject: PersonRef;
}

/** An order to record one fact. */
export interface RecordFact {
  readonly fact: Fact;
  /** The door's clock when the post came in; epoch milliseconds. */
  readonly receivedAt: number;
  /** The fact names a stay. A stay is one person's; a home may be one person's after another's. */
  readonly isOfStay: boolean;
}
