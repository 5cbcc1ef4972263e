import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { nobodys } from './board-columns.ts';
import { severities } from './severity-rank.ts';

/** Amounts by name: 'totalt', 'alvor:kritisk', 'ubesvart', 'mitt-trekk', 'ukoblet', 'trekk:nav' … */
export type Counts = ReadonlyMap<string, number>;

/** The kept counts of audiences that have no transition in common, added up. */
export const readKeptCounts = async (tx: Tx, audiences: readonly string[]): Promise<Counts> => {
  const rows = await tx.execute(sql`
    select what, sum(amount) as amount from board_count
    where audience in (select jsonb_array_elements_text(${json(audiences)})) group by what`);
  return new Map(rows.map((row) => [String(row['what']), Number(row['amount'])]));
};

/** For audiences that share transitions, each transition counted once, as the first of its audiences sees it. */
export const countOnce = async (tx: Tx, audiences: readonly string[]): Promise<Counts> => {
  const rows = await tx.execute(sql`
    with asked as materialized (select jsonb_array_elements_text(${json(audiences)}) as a),
    seen as (
      select distinct on (transition_id) severity, unanswered, my_move, nullif(moves[1], ${nobodys}) as move
      from board_row where audience in (select a from asked) order by transition_id, precedence, audience
    )
    select 'totalt' as what, count(*) as amount from seen
    union all select 'ubesvart', count(*) from seen where unanswered
    union all select 'mitt-trekk', count(*) from seen where my_move
    union all select 'alvor:' || (${json(severities)} ->> severity), count(*) from seen group by severity
    union all select 'trekk:' || move, count(*) from seen where move is not null group by move
    union all select 'ukoblet', count(distinct event_id) from board_unmatched
      where audience in (select a from asked) and not aside`);
  return new Map(rows.map((row) => [String(row['what']), Number(row['amount'])]));
};
