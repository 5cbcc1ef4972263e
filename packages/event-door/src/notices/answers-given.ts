import type { VarselBesvart, VarselMottatt } from '@overgang/contracts/events';
import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';

/** What a receiver has said to one notice, as far as the door's own log tells. */
export interface AnswersGiven {
  readonly receipt?: VarselMottatt;
  /** A later answer takes an earlier one's place. */
  readonly answer?: VarselBesvart;
}

const streamOfNotice = (source: string, varselId: string): string => `varsel/${source}/${varselId}`;

/** Reads the receipts and answers of these notices from the log, by notice id; the door keeps no other state. */
export const readAnswersGiven = async (
  tx: Tx,
  varselIds: readonly string[],
  sources: readonly string[],
): Promise<ReadonlyMap<string, AnswersGiven>> => {
  const streams = varselIds.flatMap((id) => sources.map((source) => streamOfNotice(source, id)));
  const rows = await tx.execute(sql`
    select event from event_log
    where stream in (select jsonb_array_elements_text(${JSON.stringify(streams)}::jsonb))
    order by (event ->> 'time')::timestamptz, position`);
  const given = new Map<string, AnswersGiven>();
  for (const row of rows) {
    const event = row['event'] as VarselMottatt | VarselBesvart; // these streams hold nothing else that has a varselId
    const before = given.get(event.data.varselId) ?? {};
    if (event.type === 'no.overgang.felles.varsel-mottatt.v1')
      given.set(event.data.varselId, { ...before, receipt: before.receipt ?? event });
    if (event.type === 'no.overgang.felles.varsel-besvart.v1')
      given.set(event.data.varselId, { ...before, answer: event });
  }
  return given;
};
