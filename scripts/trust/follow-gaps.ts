import { audienceOf } from '@overgang/transition-tracker/measure';
import type { Moment } from './live-through.ts';

/** How a gap came to its end. */
export type Ending =
  /** The agency whose move it was told something that closed it. */
  | 'acted'
  /** Somebody else did. */
  | 'others'
  /** The person left, and it was too late to close it. */
  | 'left'
  /** Time, or a notice that was taken back. */
  | 'itself';

/** One gap from the day it was first somebody's move. */
export interface GapLife {
  readonly expectation: string;
  /** Whose move it was last. */
  readonly audience: string;
  readonly transition: string;
  readonly openedAt: number;
  /** The first moment at which it was over due; undefined when it never was. */
  readonly dueAt: number | undefined;
  readonly closed: { readonly at: number; readonly how: Ending } | undefined;
}

/** One open move: what is asked of an office about one person. */
export interface Asked {
  readonly isDue: boolean;
  /** When it is over due, where that is known; epoch milliseconds. */
  readonly frist: number | undefined;
}

/** What the board held of one person, until the next moment. */
export interface Standing {
  readonly from: number;
  readonly until: number;
  /** By audience: the transitions on its board, and its moves in each. */
  readonly boards: ReadonlyMap<string, ReadonlyMap<string, readonly Asked[]>>;
}

/** All of one person. */
export interface Followed {
  readonly gaps: readonly GapLife[];
  readonly standings: readonly Standing[];
}

type GapsSeen = Moment['shown']['look']['gaps'];

const isDue = (trinn: string): boolean => trinn === 'over-frist' || trinn === 'kritisk';

const movesIn = (gaps: GapsSeen) =>
  Object.entries(gaps).flatMap(([id, gap]) => {
    const audience = gap.trinn === 'merknad' ? undefined : audienceOf(gap.ansvarlig);
    return audience === undefined ? [] : [{ id, audience, gap }];
  });

type Move = ReturnType<typeof movesIn>[number];

const boardsOf = ({ shown }: Moment): Standing['boards'] => {
  const boards = new Map<string, Map<string, Asked[]>>();
  for (const key of Object.keys(shown.rows)) {
    const [audience = '', transition = ''] = key.split(' ');
    const rows = boards.get(audience) ?? new Map<string, Asked[]>();
    boards.set(audience, rows.set(transition, []));
  }
  for (const { audience, gap } of movesIn(shown.look.gaps)) {
    boards
      .get(audience)
      ?.get(gap.transition)
      ?.push({ isDue: isDue(gap.trinn), frist: gap.frist });
  }
  return boards;
};

const endingOf = (audience: string, { told }: Moment): Ending => {
  if (told.some(({ by }) => audience.startsWith(`${by}:`))) return 'acted';
  if (told.some(({ kind }) => kind === 'ut')) return 'left';
  return told.length > 0 ? 'others' : 'itself';
};

const lifeOf = ({ audience, gap }: Move, before: GapLife | undefined, at: number): GapLife => ({
  expectation: gap.expectation,
  audience,
  transition: gap.transition,
  openedAt: before?.openedAt ?? at,
  dueAt: before?.dueAt ?? (isDue(gap.trinn) ? at : undefined),
  closed: undefined,
});

/** Follows every gap of one person from when it is somebody's move until it is closed, and what stood on which board. */
export const followGaps = (moments: Iterable<Moment>, until: number): Followed => {
  const open = new Map<string, GapLife>();
  const closed: GapLife[] = [];
  const standings: Standing[] = [];
  let last: Moment | undefined;
  for (const moment of moments) {
    if (last !== undefined) standings.push({ from: last.at, until: moment.at, boards: boardsOf(last) });
    last = moment;
    const moves = new Map(movesIn(moment.shown.look.gaps).map((move) => [move.id, move]));
    for (const [id, life] of open) {
      if (moves.has(id)) continue;
      closed.push({ ...life, closed: { at: moment.at, how: endingOf(life.audience, moment) } });
      open.delete(id);
    }
    for (const [id, move] of moves) open.set(id, lifeOf(move, open.get(id), moment.at));
  }
  if (last !== undefined) standings.push({ from: last.at, until, boards: boardsOf(last) });
  return { gaps: [...closed, ...open.values()], standings };
};
