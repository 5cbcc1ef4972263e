import type { Database } from '@overgang/database';
import type { Decided, Decider, Sign } from './domain/index.ts';
import type { BoardReader } from './http/board-reader.ts';
import { asReader } from './storage/as-reader.ts';
import { findBoardRow } from './storage/read-board.ts';
import { findTeller, isListed } from './storage/read-unmatched.ts';
import type { Tracking } from './track/open-tracking.ts';

/** What deciding at the board needs. */
export interface DecisionPorts extends Pick<Tracking, 'decide' | 'merge' | 'part'> {
  readonly db: Database;
  /** The agency that a unit belongs to; undefined for one that nobody knows. */
  readonly etatOf: (orgnr: string) => string | undefined;
  readonly clock: { readonly now: () => Date };
}

/** As far as the caller may know, there is no such thing. */
const unknown = { kind: 'refused', why: 'finnes-ikke' } as const;

/** Whose it is, for somebody who may see it: the guarded role says whether. */
const whoseOf =
  (db: Database) =>
  async ({ audiences }: Decider, sign: Sign): Promise<string | undefined> => {
    if ('transition' in sign)
      return (await asReader(db, audiences, ({ tx }) => findBoardRow(tx, sign.transition)))?.personRef;
    const { hendelse } = sign;
    const seen = await asReader(db, audiences, ({ tx }) => isListed(tx, hendelse));
    return seen ? findTeller(db, hendelse) : undefined;
  };

/** The guarded role says whether what is named may be seen at all; what may be decided of it, the domain. */
export const openDecisions = (ports: DecisionPorts): Pick<BoardReader, 'decide' | 'etatOf' | 'merge' | 'part'> => {
  const { db, clock, etatOf, decide, merge, part } = ports;
  const whose = whoseOf(db);
  const at = (decided: Decided) => ({ per: clock.now().toISOString(), decided });
  return {
    etatOf,
    decide: async (decider, wish) => {
      // A transition is made of what may be matched since, and is on the list no longer; whose it is, the domain asks.
      const personRef = wish.slag === 'opprett' ? await findTeller(db, wish.hendelse) : await whose(decider, wish);
      if (personRef === undefined) return at(unknown);
      return at(await decide({ personRef, wish, decider }));
    },
    merge: async (decider, { transition, med, grunn }) => {
      const here = { transition };
      const [one, other] = [await whose(decider, here), await whose(decider, med)];
      if (one === undefined || other === undefined) return at(unknown);
      const both = { one: { personRef: one, sign: here }, other: { personRef: other, sign: med } };
      return at(await merge({ ...both, grunn, decider }));
    },
    part: async (decider, { transition, sammenslaing, grunn }) => {
      const personRef = await whose(decider, { transition });
      return at(personRef === undefined ? unknown : await part({ personRef, sammenslaing, grunn, decider }));
    },
  };
};
