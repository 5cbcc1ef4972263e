import type { Overgangsrad, Tavlefilter } from '@overgang/contracts/board';
import { json, type Tx } from '@overgang/database';
import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { severityRank } from './severity-rank.ts';

/** Where a page begins: the place of the last row of the page before. */
export interface BoardPlace {
  readonly severity: number;
  /** ISO 8601, or 'infinity'. */
  readonly deadline: string;
  readonly transitionId: string;
}

/** What a page of the board is asked for. */
export interface BoardQuestion {
  readonly audiences: readonly string[];
  /** The same transition may stand in several of these audiences: show it once. */
  readonly overlapping: boolean;
  readonly filter: z.output<typeof Tavlefilter>;
  readonly after: BoardPlace | undefined;
  readonly limit: number;
}

/** A row with its place in the order. */
export interface PlacedRow {
  readonly place: BoardPlace;
  readonly row: z.output<typeof Overgangsrad>;
}

const escaped = (word: string): string => word.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const conditions = ({ filter, after }: BoardQuestion): readonly SQL[] => {
  const { kommune, bydel, etat, alvor, fra, til, tekst, visning } = filter;
  return [
    ...(after === undefined
      ? []
      : [
          sql`(b.severity, b.deadline, b.transition_id) > (${after.severity}::smallint, ${after.deadline}::timestamptz, ${after.transitionId}::uuid)`,
        ]),
    ...(kommune === undefined ? [] : [sql`b.kommune = ${kommune}`]),
    ...(bydel === undefined ? [] : [sql`b.bydel = ${bydel}`]),
    ...(etat === undefined ? [] : [sql`${etat} = any(b.moves)`]),
    ...(alvor === undefined ? [] : [sql`b.severity = ${severityRank(alvor)}::smallint`]),
    ...(fra === undefined ? [] : [sql`b.exit_latest >= ${fra}::date`]),
    ...(til === undefined ? [] : [sql`b.exit_earliest <= ${til}::date`]),
    ...(tekst === undefined
      ? []
      : tekst
          .toLowerCase()
          .split(/\s+/)
          .map((word) => sql`b.search like ${`%${escaped(word)}%`}`)),
    ...(visning === 'ubesvart' ? [sql`b.unanswered`] : []),
    ...(visning === 'mitt-trekk' ? [sql`b.my_move`] : []),
  ];
};

/** Of one transition in several audiences, the row whose audience comes first stands for all. */
const isFirstOfItsTransition = sql`not exists (
  select 1 from board_row other
  where other.transition_id = b.transition_id and (other.precedence, other.audience) < (b.precedence, b.audience)
    and other.audience in (select a from asked))`;

/** The most urgent rows of several audiences: each audience's first ones by its own index, then merged. */
export const readBoard = async (tx: Tx, question: BoardQuestion): Promise<readonly PlacedRow[]> => {
  const where = sql.join([sql`true`, ...conditions(question)], sql` and `);
  const once = question.overlapping ? isFirstOfItsTransition : sql`true`;
  const rows = await tx.execute(sql`
    with asked as materialized (select jsonb_array_elements_text(${json(question.audiences)}) as a)
    select m.severity, m.deadline, m.transition_id, m.content
    from asked cross join lateral (
      select b.* from board_row b
      where b.audience = asked.a and ${where} and ${once}
      order by b.severity, b.deadline, b.transition_id limit ${question.limit}
    ) m
    order by m.severity, m.deadline, m.transition_id limit ${question.limit}`);
  return rows.map((row) => ({
    place: {
      severity: Number(row['severity']),
      deadline: String(row['deadline']),
      transitionId: String(row['transition_id']),
    },
    row: row['content'] as z.output<typeof Overgangsrad>, // written from the domain's own row
  }));
};

/** One transition's row as the first of these audiences sees it, and whose journey it is part of. */
export const findBoardRow = async (
  tx: Tx,
  transitionId: string,
): Promise<{ audience: string; personRef: string; row: z.output<typeof Overgangsrad> } | undefined> => {
  const [row] = await tx.execute(sql`
    select audience, person_ref, content from board_row where transition_id = ${transitionId}::uuid
    order by precedence, audience limit 1`);
  if (row === undefined) return undefined;
  return {
    audience: String(row['audience']),
    personRef: String(row['person_ref']),
    row: row['content'] as z.output<typeof Overgangsrad>, // written from the domain's own row
  };
};
