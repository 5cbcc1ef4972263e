import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { HeldJourney, Journey, Party } from '../domain/index.ts';
import { isConcernedBy } from './concerned-by.ts';

/** A stretch of people, in the order of their refs. */
export interface Stretch {
  readonly after: string | undefined;
  readonly limit: number;
}

/** The people of one stretch whom agreements between some parties concern. */
export interface ConcernedPeople {
  readonly people: readonly Pick<HeldJourney, 'personRef' | 'journey' | 'together'>[];
  /** How many people the stretch has. */
  readonly looked: number;
  /** The last of them; undefined when there are no more. */
  readonly last: string | undefined;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** Reads the next stretch of people, without a lock, and of them whole those whom such an agreement concerns. */
export const readConcerned = async (
  tx: Tx,
  parties: readonly Party[],
  { after = nobody, limit }: Stretch,
): Promise<ConcernedPeople> => {
  const [chunk] = await tx.execute(sql`
    select count(*) as looked, (array_agg(person_ref order by person_ref desc))[1] as last
    from (
      select person_ref from journey where person_ref > ${after}::uuid order by person_ref limit ${limit}
    ) as stretch`);
  const last = chunk?.['last'];
  if (typeof last !== 'string') return { people: [], looked: 0, last: undefined };
  const rows = await tx.execute(sql`
    select person_ref, journey, together from journey j
    where person_ref > ${after}::uuid and person_ref <= ${last}::uuid and ${isConcernedBy(parties)}
    order by person_ref`);
  const people = rows.map((row) => ({
    personRef: String(row['person_ref']),
    journey: row['journey'] as Journey, // written by storeJourneys
    ...(row['together'] === null ? {} : { together: row['together'] as readonly string[] }), // by storeTogether
  }));
  return { people, looked: Number(chunk?.['looked']), last };
};
