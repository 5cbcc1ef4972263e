import { randomUUID } from 'node:crypto';
import { sporingKilde } from '@overgang/contracts/events';
import type { Database, Tx } from '@overgang/database';
import {
  type Agreement,
  type AgreementDecided,
  type AgreementDecider,
  type AgreementEvent,
  type AgreementOwnEvent,
  type AgreementWish,
  decideOnAgreement,
  fileAsDecider,
  wishesOfFile,
} from '../domain/index.ts';
import type { AgreementReader } from './agreement-reader.ts';

/** What deciding about agreements needs. */
export interface DecideOnAgreementsPorts {
  readonly db: Database;
  readonly clock: { readonly now: () => Date };
  readonly reader: Pick<AgreementReader, 'read'>;
  /** Lets nobody else decide, and waits for whoever looks by what stands, until the transaction ends. */
  readonly lock: (tx: Tx) => Promise<void>;
  readonly append: (tx: Tx, events: readonly AgreementOwnEvent[]) => Promise<void>;
}

const recorded = ({ type, data }: AgreementEvent, at: Date): AgreementOwnEvent =>
  ({
    specversion: '1.0',
    id: `avtalt-${randomUUID()}`,
    source: sporingKilde,
    subject: data.avtaleId,
    time: at.toISOString(),
    recordedat: at.toISOString(),
    datacontenttype: 'application/json',
    type,
    data,
  }) as AgreementOwnEvent; // an event pairs a type with its data

/** What came of a file. */
export interface FileTakenIn {
  readonly decided: number;
  /** Agreements that the file may not say so of, and why. */
  readonly refused: readonly { readonly avtaleId: string; readonly why: string }[];
}

const idIn = (wish: AgreementWish): string => (wish.slag === 'fastsett' ? wish.agreement.avtaleId : wish.avtaleId);

/** Decides about agreements, one decision after the other, each into the log. */
export const decideOnAgreements = ({ db, clock, reader, lock, append }: DecideOnAgreementsPorts) => {
  const locked = <T>(run: (tx: Tx, read: Awaited<ReturnType<AgreementReader['read']>>) => Promise<T>): Promise<T> =>
    db.transaction(async (tx) => {
      await lock(tx);
      return await run(tx, await reader.read(tx));
    });
  return {
    decide: (wish: AgreementWish, decider: AgreementDecider): Promise<AgreementDecided> =>
      locked(async (tx, { book }) => {
        const decided = decideOnAgreement(book, wish, decider);
        if (decided.kind === 'decided') await append(tx, [recorded(decided.event, clock.now())]);
        return decided;
      }),
    /** Takes in a file: what it says otherwise than the last time. Several may do so at once. */
    takeFile: (file: readonly Agreement[]): Promise<FileTakenIn> =>
      locked(async (tx, { book }) => {
        const all = wishesOfFile(book, file).map((wish) => ({
          avtaleId: idIn(wish),
          decided: decideOnAgreement(book, wish, fileAsDecider),
        }));
        const events = all.flatMap(({ decided }) =>
          decided.kind === 'decided' ? [recorded(decided.event, clock.now())] : [],
        );
        if (events.length > 0) await append(tx, events);
        const refused = all.flatMap(({ avtaleId, decided }) =>
          decided.kind === 'refused' ? [{ avtaleId, why: decided.why }] : [],
        );
        return { decided: events.length, refused };
      }),
  };
};
