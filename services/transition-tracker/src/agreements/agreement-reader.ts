import type { Tx } from '@overgang/database';
import {
  type Agreement,
  type AgreementBook,
  type AgreementDecision,
  type Agreements,
  bookOf,
  byMunicipality,
  standing,
} from '../domain/index.ts';

/** Everything that has been decided about agreements, and what stands. */
export interface AgreementsKnown {
  /** How many decisions that is. */
  readonly count: number;
  readonly book: AgreementBook;
  readonly standing: readonly Agreement[];
  /** What stands, where find-gaps looks. */
  readonly agreements: Agreements;
}

/** What reading agreements needs of the tables. */
export interface ReadAgreementsPorts {
  /** Nobody decides about agreements until the transaction ends. */
  readonly hold: (tx: Tx) => Promise<void>;
  readonly count: (tx: Tx) => Promise<number>;
  /** The decisions after the first so many, in order. */
  readonly readAfter: (tx: Tx, count: number) => Promise<readonly AgreementDecision[]>;
}

/** Agreements as they are read by whoever judges. */
export interface AgreementReader {
  /** As they stand now. */
  readonly read: (tx: Tx) => Promise<AgreementsKnown>;
  /** As they stand until the transaction ends: call it when the journeys that are judged by them are locked. */
  readonly hold: (tx: Tx) => Promise<AgreementsKnown>;
}

const known = (decisions: readonly AgreementDecision[]): AgreementsKnown & { readonly decisions: typeof decisions } => {
  const book = bookOf(decisions);
  const stands = standing(book);
  return { count: decisions.length, decisions, book, standing: stands, agreements: byMunicipality(stands) };
};

/** Reads agreements from the log: each time how many decisions there are, and only the new ones. */
export const openAgreementReader = ({ hold, count, readAfter }: ReadAgreementsPorts): AgreementReader => {
  let last = known([]);
  const upTo = async (tx: Tx, wanted: number): Promise<AgreementsKnown> => {
    if (wanted === last.count) return last;
    const before = wanted > last.count ? last.decisions : []; // fewer than before: another log has taken its place
    const now = known([...before, ...(await readAfter(tx, before.length))]);
    last = now;
    return now;
  };
  return {
    read: async (tx) => upTo(tx, await count(tx)),
    hold: async (tx) => {
      const [, wanted] = await Promise.all([hold(tx), count(tx)]); // in this order, in one round trip
      return upTo(tx, wanted);
    },
  };
};
