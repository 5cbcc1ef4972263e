import { hash } from 'node:crypto';
import type { Agreement } from '../domain/index.ts';

/** What journeys are judged by, part by part, each as a digest: the code, and each municipality's agreements. */
type JudgedBy = ReadonlyMap<string, string>;

/** What marking needs from the rest of the service. */
export interface MarkPorts {
  /** What this build thinks and says, as a digest. */
  readonly thoughtBy: string;
  readonly read: () => Promise<JudgedBy>;
  readonly store: (judgedBy: JudgedBy) => Promise<void>;
  /** Marks the journeys of one chunk of people as due; the last person of it, undefined when there are no more. */
  readonly markChunk: (chunk: {
    readonly kommuner: readonly string[] | 'alle';
    readonly after: string | undefined;
  }) => Promise<string | undefined>;
}

const rules = 'regler';
const agreementsOf = 'avtaler:';

const digest = (value: unknown): string => hash('sha256', JSON.stringify(value), 'base64');

const judgedBy = (agreements: readonly Agreement[], thoughtBy: string): JudgedBy => {
  const inOrder = agreements.toSorted((a, b) => (a.avtaleId < b.avtaleId ? -1 : 1));
  return new Map([
    [rules, thoughtBy],
    ...[...Map.groupBy(inOrder, ({ kommune }) => kommune)].map(
      ([kommune, own]) => [`${agreementsOf}${kommune}`, digest(own)] as const,
    ),
  ]);
};

const whoseChanged = (before: JudgedBy, now: JudgedBy): readonly string[] | 'alle' => {
  if (before.get(rules) !== now.get(rules)) return 'alle';
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter((what) => before.get(what) !== now.get(what));
  return changed.map((what) => what.slice(agreementsOf.length));
};

/**
 * Marks the journeys that are judged by something else than before: another build, or other agreements. The
 * sweep does the rest. Killed in the middle it begins anew, which is harmless.
 */
export const markWhatIsJudgedAnew = async (
  agreements: readonly Agreement[],
  { thoughtBy, read, store, markChunk }: MarkPorts,
  signal: AbortSignal,
): Promise<void> => {
  const now = judgedBy(agreements, thoughtBy);
  const kommuner = whoseChanged(await read(), now);
  if (kommuner.length === 0) return;
  let after: string | undefined;
  do {
    if (signal.aborted) return;
    after = await markChunk({ kommuner, after });
  } while (after !== undefined);
  await store(now);
};
