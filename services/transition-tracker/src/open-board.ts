import type { Tx } from '@overgang/database';
import { expectationsInWords } from './domain/index.ts';
import { type ExplainPorts, explainerOf } from './explain-transition.ts';
import type { BoardReader } from './http/board-reader.ts';
import { type DecisionPorts, openDecisions } from './open-decisions.ts';
import { type KnowledgePorts, knowledgeOf } from './open-knowledge.ts';
import { paymentsOf } from './open-payment.ts';
import { asReader } from './storage/as-reader.ts';
import { findBoardRow, readBoard } from './storage/read-board.ts';
import { readChangeSpan, readChanges } from './storage/read-changes.ts';
import { countOnce, readKeptCounts } from './storage/read-counts.ts';
import { readUnmatched } from './storage/read-unmatched.ts';

/** What reading the board needs. */
export interface BoardPorts extends DecisionPorts {
  readonly agreements: ExplainPorts['agreements'];
  readonly agreementsThen: KnowledgePorts['agreementsThen'];
  readonly judgedAt: (tx: Tx) => Promise<number>;
  readonly nameOf: (orgnr: string) => string | undefined;
  readonly placeOf: (orgnr: string) => string | undefined;
  readonly waitForNews: BoardReader['waitForNews'];
}

const kindOf = (audience: string): string => audience.slice(0, audience.indexOf(':'));
/** A stay that was moved stands with both units; else one transition stands once in each kind of audience. */
const namedByUnit: ReadonlySet<string> = new Set(['tsb', 'kriminalomsorg']);

/** Whether several of these audiences may hold the same transition. */
const overlap = (audiences: readonly string[]): boolean => {
  const kinds = new Set(audiences.map(kindOf));
  return kinds.size > 1 || (audiences.length > 1 && [...kinds].some((kind) => namedByUnit.has(kind)));
};

const changesAtOnce = 500;

/** One row more than was asked for says that there is a next page. */
const cut = <T extends { readonly place: unknown }>(placed: readonly T[], limit: number) => {
  const rows = placed.slice(0, limit);
  const next: T['place'] | undefined = placed.length > limit ? rows.at(-1)?.place : undefined;
  return { rows, next };
};

/** The lists: every read goes through the guarded role. */
const openLists = ({ db, clock }: BoardPorts): Pick<BoardReader, 'rows' | 'unmatched'> => {
  const per = (): string => clock.now().toISOString();
  return {
    rows: (audiences, { filter, after, limit }) =>
      asReader(db, audiences, async ({ tx, position }) => {
        const question = { audiences, overlapping: overlap(audiences), filter, after, limit: limit + 1 };
        const { rows, next } = cut(await readBoard(tx, question), limit);
        return { per: per(), posisjon: position, rows: rows.map(({ row }) => row), next };
      }),
    unmatched: (audiences, { aside, after, limit }) =>
      asReader(db, audiences, async ({ tx, position }) => {
        const { rows, next } = cut(await readUnmatched(tx, { audiences, aside, after, limit: limit + 1 }), limit);
        return { per: per(), posisjon: position, rows: rows.map(({ event }) => event), next };
      }),
  };
};

/** One transition: the guarded role says whether and as whom it may be seen, then it is explained to that audience. */
const openTransition = (ports: BoardPorts): BoardReader['transition'] => {
  const { db, clock } = ports;
  const explain = explainerOf(ports);
  return async ({ audiences, own }, transitionId) => {
    const { found, position } = await asReader(db, audiences, async (view) => ({
      found: await findBoardRow(view.tx, transitionId),
      position: view.position,
    }));
    const explained = found && (await explain({ ...found, transition: transitionId, own }));
    return explained && { per: clock.now().toISOString(), posisjon: position, ...explained };
  };
};

/** What was known then, of a transition that may be seen today: the guarded role says whether, and as whom. */
const openKnowledge = (ports: BoardPorts): BoardReader['knowledge'] => {
  const know = knowledgeOf(ports);
  return async ({ audiences, own }, transition, asked) => {
    const found = await asReader(ports.db, audiences, ({ tx }) => findBoardRow(tx, transition));
    return found && (await know({ ...found, transition, own }, asked));
  };
};

/** The days a municipality would pay for: the guarded role says whether, and as whom, the transition may be seen. */
const openPayment = (ports: BoardPorts): BoardReader['payment'] => {
  const paymentFor = paymentsOf(ports);
  return async (audiences, transition) => {
    const found = await asReader(ports.db, audiences, ({ tx }) => findBoardRow(tx, transition));
    return found && (await paymentFor({ ...found, transition }));
  };
};

/** Joins storage and domain to what the routes of the board ask. */
export const openBoard = (ports: BoardPorts): BoardReader => {
  const { db } = ports;
  return {
    ...openLists(ports),
    transition: openTransition(ports),
    knowledge: openKnowledge(ports),
    payment: openPayment(ports),
    ...openDecisions(ports),
    counts: (audiences) =>
      asReader(db, audiences, ({ tx }) =>
        overlap(audiences) ? countOnce(tx, audiences) : readKeptCounts(tx, audiences),
      ),
    changes: (audiences, after) =>
      asReader(db, audiences, (view) => readChanges(view, { audiences, after, limit: changesAtOnce })),
    span: () => readChangeSpan(db),
    waitForNews: ports.waitForNews,
    expectations: expectationsInWords,
    now: ports.clock.now,
  };
};
