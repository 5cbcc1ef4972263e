import { openMemoryBus } from '@overgang/event-bus';
import { eventually, fakeClock } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import type { Agreement } from '../src/domain/index.ts';
import { byMunicipality, emptyJourney } from '../src/domain/index.ts';
import { aPerson } from './a-person.ts';
import { runTracker, topics } from './a-running-tracker.ts';
import { openToldTracking } from './a-tracking.ts';
import { expectSound } from './read-tracker.ts';
import { at, kommune } from './tell.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

const clock = () => fakeClock(new Date(at('2026-04-01')));
const agreed = (place: string, dager: number): Agreement => ({
  avtaleId: `avtale-${place}`,
  kommune: place,
  gyldigFra: '2026-01-01',
  frister: [{ forventning: 'bolig-mangler', dager, dagslag: 'dager' }],
});

const ofAnOlderBuild = 'of an older build';

/** One from Hamar and one from Ringsaker, both out on 1 June and without a home. */
const twoPeople = async () => {
  const [hamar, ringsaker] = [aPerson(), aPerson({ kommune: kommune('3411') })];
  await openToldTracking(database.db, { clock: clock() }).tell(
    [hamar, ringsaker].flatMap((one) => [one.admitted, one.planned('2026-01-06', '2026-06-01')]),
  );
  await database.db.execute(sql`update journey set look_again_at = 'infinity'`);
  return { hamar, ringsaker };
};

const run = async (agreements: readonly Agreement[]) => {
  const bus = await openMemoryBus({ topics });
  const tracker = await runTracker(database.db, { bus, clock: clock(), agreements });
  await eventually(async () => {
    const [row] = await database.db.execute(
      sql`select count(*) as parts, bool_or(digest = ${ofAnOlderBuild}) as is_old from judged_by`,
    );
    expect(row?.['is_old']).toBe(false);
    expect(Number(row?.['parts'])).toBe(1 + agreements.length);
    expect(await tracker.app.dueNow()).toBe(0);
  });
  await tracker.stop();
  await bus.close();
};

const stepOf = async (personRef: string): Promise<unknown> => {
  const [row] = await database.admin.execute(sql`
    select gap ->> 'trinn' as step from board_row, json_array_elements(content -> 'mangler') as gap
    where person_ref = ${personRef}::uuid and gap ->> 'forventning' = 'bolig-mangler'`);
  return row?.['step'];
};
const looked = async (personRef: string): Promise<boolean> => {
  const rows = await database.db.execute(
    sql`select 1 from journey where person_ref = ${personRef}::uuid and look_again_at <> 'infinity'`,
  );
  return rows.length > 0;
};

test('looks again at those whose municipality has agreed on something else, and at nobody else', async () => {
  const { hamar, ringsaker } = await twoPeople();
  await run([agreed('3411', 14)]);
  await database.db.execute(sql`update journey set look_again_at = 'infinity'`);
  expect(await stepOf(hamar.personRef)).not.toBe('over-frist');

  const now = [agreed('3403', 90), agreed('3411', 14)];
  await run(now);
  expect(await stepOf(hamar.personRef)).toBe('over-frist');
  expect(await looked(ringsaker.personRef)).toBe(false);
  await database.db.execute(sql`update journey set look_again_at = 'infinity'`);
  await run(now.toReversed());
  expect(await looked(hamar.personRef)).toBe(false);
});

test('goes back to the practice when an agreement is withdrawn', async () => {
  const { hamar } = await twoPeople();
  await run([agreed('3403', 90)]);
  expect(await stepOf(hamar.personRef)).toBe('over-frist');
  await expectSound(database.admin, byMunicipality([agreed('3403', 90)]));
  await run([]);
  expect(await stepOf(hamar.personRef)).not.toBe('over-frist');
  await expectSound(database.admin);
});

test('looks at everybody again when the rules themselves are others', async () => {
  const { hamar, ringsaker } = await twoPeople();
  await run([]);
  await database.db.execute(sql`update journey set look_again_at = 'infinity'`);
  await database.db.execute(sql`update judged_by set digest = ${ofAnOlderBuild} where what = 'regler'`);
  await run([]);
  await eventually(async () => {
    expect([await looked(hamar.personRef), await looked(ringsaker.personRef)]).toEqual([true, true]);
  });
});

test('folds a journey anew that another build has folded, before it takes in more', async () => {
  const { hamar } = await twoPeople();
  const ofAnOlderBuild = sql`update journey set folded_by = 'of an older build', journey = ${JSON.stringify(emptyJourney)}`;
  await database.db.execute(ofAnOlderBuild);
  await openToldTracking(database.db, { clock: clock() }).tell([hamar.planned('2026-01-07', '2026-06-02')]);
  const [row] = await database.db.execute(
    sql`select journey -> 'stays' -> 0 ->> 'entered' is not null as whole from journey where person_ref = ${hamar.personRef}::uuid`,
  );
  expect(row?.['whole']).toBe(true);
  await run([]);
  await expectSound(database.admin);
});
