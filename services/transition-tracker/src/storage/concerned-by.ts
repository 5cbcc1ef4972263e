import { json } from '@overgang/database';
import { type SQL, sql } from 'drizzle-orm';
import type { Party } from '../domain/index.ts';

/** Whether a row `j` of journeys is a person's own: of several refs of one person only the first one's is. */
const isOwn = sql`(j.together is null or j.together ->> 0 = j.person_ref::text)`;

/** Whether a row `j` of journeys has a stay that an agreement between one of these parties can hold for. */
export const isConcernedBy = (parties: readonly Party[] | 'alle'): SQL =>
  parties === 'alle'
    ? isOwn
    : sql`${isOwn} and exists (
        select 1 from json_array_elements(j.journey -> 'stays') as stay,
          jsonb_to_recordset(${json(parties)}) as party(kommune text, institusjon text)
        where party.kommune = stay ->> 'kommune'
          and (party.institusjon is null or party.institusjon = stay ->> 'reporter'))`;
