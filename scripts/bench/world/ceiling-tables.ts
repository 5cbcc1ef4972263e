import type { Database } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { withoutIndexes } from './without-indexes.ts';

/** What storing observations and caching journeys needs and nothing more. */
export const ceilingMigration = {
  name: '0001-create-ceiling',
  sql: `
create table observation (
  source text not null, id text not null, person_ref uuid not null, observation json not null,
  primary key (source, id)
);
create index observation_of_person on observation (person_ref);
create table journey (
  person_ref uuid primary key, journey json not null, look_again_at timestamptz
) with (fillfactor = 80, toast_tuple_target = 8160);
create index journey_due on journey (look_again_at) where look_again_at is not null;`,
};

/** Makes the ceiling's tables as full as the tracker's. Both schemas are in one database; an admin may read both. */
export const fillCeiling = async (admin: Database): Promise<void> => {
  await admin.execute(sql`truncate ceiling.observation, ceiling.journey`);
  await withoutIndexes(admin, ['ceiling.observation', 'ceiling.journey'], async () => {
    await admin.execute(sql`
      insert into ceiling.observation select source, id, person_ref, observation from transition_tracker.observation`);
    await admin.execute(sql`
      insert into ceiling.journey select person_ref, journey, look_again_at from transition_tracker.journey`);
  });
  await admin.execute(sql`analyze`);
};
