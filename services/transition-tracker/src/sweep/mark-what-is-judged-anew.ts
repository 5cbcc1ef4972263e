import { hash } from 'node:crypto';
import { type Agreement, type Party, partyOf } from '../domain/index.ts';

/** What journeys are judged by, part by part, each as a digest: the code, and the agreements between the same parties. */
export type JudgedBy = ReadonlyMap<string, string>;

/** What marking needs from the rest of the service. */
export interface MarkPorts {
  /** What this build thinks and says, as a digest; undefined where that was seen to before. */
  readonly thoughtBy: string | undefined;
  readonly read: () => Promise<JudgedBy>;
  readonly store: (judgedBy: JudgedBy) => Promise<void>;
  /** Resolves when the sweep has caught up so far that more may be marked. */
  readonly untilMoreMayBeMarked: (signal: AbortSignal) => Promise<void>;
  /** Marks the journeys of one chunk of people as due; the last person of it, undefined when there are no more. */
  readonly markChunk: (chunk: {
    readonly parties: readonly Party[] | 'alle';
    readonly after: string | undefined;
  }) => Promise<string | undefined>;
}

const rules = 'regler';
const agreementsOf = 'avtaler:';

const digest = (value: unknown): string => hash('sha256', JSON.stringify(value), 'base64');

const nameOf = ({ kommune, institusjon }: Party): string =>
  `${agreementsOf}${kommune}${institusjon === undefined ? '' : `:${institusjon}`}`;

const partyIn = (name: string): Party => {
  const [kommune = '', institusjon] = name.slice(agreementsOf.length).split(':');
  return institusjon === undefined ? { kommune } : { kommune, institusjon };
};

const judgedByNow = (agreements: readonly Agreement[], thoughtBy: string | undefined): JudgedBy => {
  const inOrder = agreements.toSorted((a, b) => (a.avtaleId < b.avtaleId ? -1 : 1));
  return new Map([
    ...(thoughtBy === undefined ? [] : [[rules, thoughtBy] as const]),
    ...[...Map.groupBy(inOrder, (one) => nameOf(partyOf(one)))].map(([name, own]) => [name, digest(own)] as const),
  ]);
};

const whoseChanged = (before: JudgedBy, now: JudgedBy): readonly Party[] | 'alle' => {
  if (before.get(rules) !== now.get(rules)) return 'alle';
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter((what) => before.get(what) !== now.get(what));
  return changed.map(partyIn);
};

/** Whether the journeys that a party's agreements concern have all been marked for these agreements. */
export const isMarkedFor = (party: Party, before: JudgedBy, agreements: readonly Agreement[]): boolean => {
  return before.get(nameOf(party)) === judgedByNow(agreements, undefined).get(nameOf(party));
};

/**
 * Marks the journeys that are judged by something else than before: another build, or other agreements. The
 * sweep does the rest, and no more is marked than it keeps up with. Killed in the middle it begins anew, which is harmless.
 * Whether anything had changed.
 */
export const markWhatIsJudgedAnew = async (
  agreements: readonly Agreement[],
  { thoughtBy, read, store, markChunk, untilMoreMayBeMarked }: MarkPorts,
  signal: AbortSignal,
): Promise<boolean> => {
  const before = await read();
  const now = judgedByNow(agreements, thoughtBy ?? before.get(rules));
  const parties = whoseChanged(before, now);
  if (parties.length === 0) return false;
  let after: string | undefined;
  do {
    await untilMoreMayBeMarked(signal);
    if (signal.aborted) return true;
    after = await markChunk({ parties, after });
  } while (after !== undefined);
  await store(now);
  return true;
};
