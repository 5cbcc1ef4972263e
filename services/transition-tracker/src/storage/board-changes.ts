import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Looked, OwnEvent } from '../domain/index.ts';

/** What one look said, each event with its place in the log. */
export interface SaidAt extends Pick<Looked, 'board'> {
  readonly said: readonly { readonly event: OwnEvent; readonly position: number }[];
}

const lastPlaces = ({ said }: SaidAt) => {
  const ofTransition = new Map<string, number>();
  let ofUnmatched: number | undefined;
  for (const { event, position } of said) {
    if ('overgangId' in event.data) ofTransition.set(event.data.overgangId, position);
    if (event.type.startsWith('no.overgang.sporing.hendelse-')) ofUnmatched = position;
  }
  return { ofTransition, ofUnmatched, ofAll: said.at(-1)?.position };
};

/** Each change of the board at the place of the last thing that was said of it. */
const changesIn = (look: SaidAt) => {
  const { rows, goneRows, unmatched, goneUnmatched } = look.board;
  const { ofTransition, ofUnmatched, ofAll } = lastPlaces(look);
  const transitions = [
    ...rows.map(({ audience, row }) => ({ audience, transition_id: row.overgangId })),
    ...goneRows.map(({ audience, overgangId }) => ({ audience, transition_id: overgangId })),
  ].map((change) => ({ ...change, position: ofTransition.get(change.transition_id) ?? ofAll }));
  const lists = new Set([...unmatched, ...goneUnmatched].map(({ audience }) => audience));
  return [
    ...transitions,
    ...[...lists].map((audience) => ({ audience, transition_id: null, position: ofUnmatched ?? ofAll })),
  ];
};

/** Tells the live stream what changed for whom, each at its place in the log; nothing of a look that said nothing. */
export const insertBoardChanges = async (tx: Tx, looks: readonly SaidAt[], at: Date): Promise<void> => {
  const changes = looks.filter(({ said }) => said.length > 0).flatMap(changesIn);
  if (changes.length === 0) return;
  await tx.execute(sql`
    insert into board_change (position, audience, transition_id, changed_at)
    select r.position, r.audience, r.transition_id, ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${json(changes)}) as r(position bigint, audience text, transition_id uuid)`);
};
