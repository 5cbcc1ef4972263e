import type { Post } from '../bench/ingest/posts.ts';
import type { EndState } from './read-end-state.ts';

/** What a drill comes to. All but `sent` and `arrived` should be 0. */
export interface Verdict {
  readonly sent: number;
  readonly arrived: number;
  readonly lost: number;
  /** Notices ordered twice, and gaps announced twice without having been closed. */
  readonly doubled: number;
  /** Persons whose journey is not what their facts make in the order in which they happened. */
  readonly outOfOrder: number;
  /** Persons whose journey or open gaps differ from those of the undisturbed run. */
  readonly different: number;
  /** Gaps and notices that the undisturbed run never had. */
  readonly invented: number;
}

const countWhere = <T>(all: Iterable<T>, is: (one: T) => boolean): number => [...all].filter(is).length;

/** Holds a disturbed run against an undisturbed one of the same posts. */
export const judgeRun = (posts: readonly Post[], run: EndState, undisturbed: EndState): Verdict => {
  const ids = posts.map(({ body }) => body.meldingId);
  const arrived = countWhere(ids, (id) => run.facts.has(id));
  const people = new Set([...run.journeys.keys(), ...undisturbed.journeys.keys()]);
  return {
    sent: ids.length,
    arrived,
    lost: ids.length - arrived,
    doubled:
      countWhere(run.notices.values(), (times) => times > 1) + countWhere(run.announced.values(), (times) => times > 1),
    outOfOrder: run.outOfOrder,
    different: countWhere(
      people,
      (person) =>
        run.journeys.get(person) !== undisturbed.journeys.get(person) ||
        run.gaps.get(person) !== undisturbed.gaps.get(person),
    ),
    invented:
      countWhere(run.announced.keys(), (id) => !undisturbed.announced.has(id)) +
      countWhere(run.notices.keys(), (id) => !undisturbed.notices.has(id)),
  };
};

/** Whether nothing went wrong. */
export const isFlawless = ({ lost, doubled, outOfOrder, different, invented }: Verdict): boolean =>
  [lost, doubled, outOfOrder, different, invented].every((count) => count === 0);
