import type { VarselBesvart, VarselMottatt } from '@overgang/contracts/events';
import { type Tx, textArray } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { standingFacts } from '../decide/history.ts';
import { streamOfNotice } from './stream-of-notice.ts';

/** What a notice's receivers have said to it, as far as the door's own log tells. */
export interface AnswersGiven {
  /** The first. */
  readonly receipt?: VarselMottatt;
  /** A later answer takes an earlier one's place. */
  readonly answer?: VarselBesvart;
}

/** Reads the receipts and answers to these notices from the log; the door keeps no other state. By notice id. */
export const readAnswersGiven = async (
  tx: Tx,
  varselIds: readonly string[],
): Promise<(varselId: string) => AnswersGiven> => {
  if (varselIds.length === 0) return () => ({});
  const rows = await tx.execute(sql`
    select stream, event from event_log where stream = any(${textArray(varselIds.map(streamOfNotice))})
    order by position`);
  const histories = Map.groupBy(rows, (row) => String(row['stream']));
  // Such a stream holds receipts and answers, and what retracts them.
  return (id) => answersIn((histories.get(streamOfNotice(id)) ?? []).map((row) => row['event'] as Answer));
};

type Answer = VarselMottatt | VarselBesvart;

const answersIn = (history: readonly Answer[]): AnswersGiven => {
  const standing = (standingFacts(history) as readonly Answer[]) // some of the same
    .toSorted((one, other) => Date.parse(one.time) - Date.parse(other.time));
  const receipt = standing.find((fact) => fact.type === 'no.overgang.felles.varsel-mottatt.v1');
  const answer = standing.findLast((fact) => fact.type === 'no.overgang.felles.varsel-besvart.v1');
  return { ...(receipt === undefined ? {} : { receipt }), ...(answer === undefined ? {} : { answer }) };
};
