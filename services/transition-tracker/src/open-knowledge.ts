import type { Tx } from '@overgang/database';
import {
  type Agreements,
  announcedGaps,
  boardRows,
  explainGaps,
  findGaps,
  foldJourney,
  type Observation,
  personsIn,
  standingMerges,
  timelineFor,
  toldTogether,
} from './domain/index.ts';
import type { ExplainPorts, ToExplain } from './explain-transition.ts';
import type { BoardReader } from './http/board-reader.ts';
import { findJourney } from './storage/journey-table.ts';
import { readObservations } from './storage/observation-table.ts';
import { readGapAnnouncements } from './storage/read-announcements.ts';

/** What answering needs, beside what explaining does. */
export interface KnowledgePorts extends Omit<ExplainPorts, 'clock' | 'judgedAt' | 'placeOf'> {
  /** The agreements as they stood at an instant. */
  readonly agreementsThen: (tx: Tx, instant: number) => Promise<Agreements>;
}

type Kunnskap = NonNullable<Awaited<ReturnType<BoardReader['knowledge']>>>;
type Asked = Parameters<BoardReader['knowledge']>[2];

const isToldBy = ({ recordedAt }: Observation, then: number): boolean => recordedAt <= then;
const happenedBy = ({ at }: Observation, then: number): boolean => at <= then;

const isOf =
  (transition: string) =>
  (told: Observation): boolean =>
    'stay' in told && told.stay === transition;

/** What of it is the same person's, by what had been decided then: of those who are one now, some were not known to be. */
const asOnePerson = (
  part: readonly Observation[],
  refs: readonly string[],
  transition: string,
): readonly Observation[] => {
  if (refs.length === 1) return part;
  const persons = personsIn(refs, standingMerges(part)).map((known) =>
    part.filter(({ of }) => of !== undefined && known.includes(of)),
  );
  return persons.find((told) => told.some(isOf(transition))) ?? [];
};

/**
 * What was known of a transition at an instant, in three ways: as it was announced; as all that had been told by then gives
 * it, by the agreements of then; and as all that had happened by then gives it, with what is known and agreed on now. Each is cut to what the audience could see then.
 */
export const knowledgeOf =
  ({ db, agreements, agreementsThen, nameOf }: KnowledgePorts) =>
  async ({ audience, personRef, transition }: ToExplain, { per, hva }: Asked): Promise<Kunnskap> => {
    const together = (await findJourney(db, personRef))?.together;
    const refs = together ?? [personRef];
    const told = toldTogether(personRef, together, await readObservations(db, refs));
    const then = per.getTime();
    const at = { per: per.toISOString() };
    const isPart = hva === 'faktisk' ? happenedBy : isToldBy;
    const part = asOnePerson(
      told.filter((one) => isPart(one, then)),
      refs,
      transition,
    );
    const journey = foldJourney(part);
    const about = { audience, transition, now: then, nameOf };
    if (hva === 'vist') {
      const events = await readGapAnnouncements(db, { refs, transition, upTo: per });
      return { hva, ...at, mangler: [...announcedGaps(journey, events, about)] };
    }
    const known = await (hva === 'faktisk' ? agreements(db) : agreementsThen(db, then));
    const found = findGaps(journey, known, then);
    const rad = boardRows(journey, found, about).find(
      (one) => one.audience === audience && one.row.overgangId === transition,
    );
    return {
      hva,
      ...at,
      ...(rad === undefined ? {} : { rad: rad.row }),
      mangler: [...explainGaps(journey, found, about)],
      tidslinje: rad === undefined ? [] : [...timelineFor(journey, part, about)],
    };
  };
