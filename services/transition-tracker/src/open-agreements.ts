import type { Database, Tx } from '@overgang/database';
import type { Logger } from '@overgang/service-runtime';
import { openAgreementReader } from './agreements/agreement-reader.ts';
import { decideOnAgreements } from './agreements/decide-on-agreements.ts';
import { agreementDecided } from './consume/agreement-decided.ts';
import { type Agreement, type Agreements, byMunicipality, stoodAt } from './domain/index.ts';
import {
  appendAgreementDecisions,
  countAgreementDecisions,
  holdAgreements,
  lockAgreements,
  readAgreementDecisions,
} from './storage/agreement-log.ts';

interface Ports {
  readonly db: Database;
  readonly clock: { readonly now: () => Date };
}

/** Reads what has been decided about agreements, from the tracker's own log. */
export const openAgreementBook = () =>
  openAgreementReader({
    hold: holdAgreements,
    count: countAgreementDecisions,
    readAfter: async (tx, count) => (await readAgreementDecisions(tx, count)).map(agreementDecided),
  });

/** Joins agreements to the log that they are kept in. */
export const openAgreements = ({ db, clock }: Ports) => {
  const reader = openAgreementBook();
  const { decide, takeFile } = decideOnAgreements({
    db,
    clock,
    reader,
    lock: lockAgreements,
    append: (tx, events) => appendAgreementDecisions(tx, events, clock),
  });
  return {
    reader,
    decide,
    /** A file becomes decisions. What it may not say is left out, and said. */
    takeFileIn: async (
      file: readonly Agreement[] | undefined,
      logger: Pick<Logger, 'info' | 'error'>,
    ): Promise<void> => {
      if (file === undefined) return;
      const { decided, refused } = await takeFile(file);
      if (decided > 0) logger.info({ code: 'agreements-taken-in', decided }, 'the file of agreements was taken in');
      for (const { avtaleId, why } of refused)
        logger.error({ code: 'agreement-refused', agreement: avtaleId, why }, 'the file says what cannot be decided');
    },
    /** As they stand, held until the transaction ends. */
    hold: async (tx: Tx): Promise<Agreements> => (await reader.hold(tx)).agreements,
    /** As they stand. */
    now: async (tx: Tx): Promise<Agreements> => (await reader.read(tx)).agreements,
    /** As they stood at an instant. */
    asOf: async (tx: Tx, instant: number): Promise<Agreements> =>
      byMunicipality(stoodAt((await reader.read(tx)).book, instant)),
  };
};

/** Agreements, joined to their log. */
export type OpenAgreements = ReturnType<typeof openAgreements>;
