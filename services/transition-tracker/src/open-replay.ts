import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, isRetriable, migrate, openDatabase, provision, type Tx } from '@overgang/database';
import type { EventBus } from '@overgang/event-bus';
import { sql } from 'drizzle-orm';
import { replayTopics, toldIn } from './consume/consume-events.ts';
import { onEvent } from './consume/on-event.ts';
import { judgeAt } from './domain/index.ts';
import { openAgreementBook } from './open-agreements.ts';
import { buildAnew, type Rebuilt, type TellingDoor } from './replay/build-anew.ts';
import type { Comparison } from './replay/compare-everybody.ts';
import { hearAgain } from './replay/hear-again.ts';
import type { Progress } from './replay/progress.ts';
import type { ReplayStore } from './replay/replay-store.ts';
import { countAgreementDecisions } from './storage/agreement-log.ts';
import { lockJourneys, readTogether, setAside, storeTogether } from './storage/journey-table.ts';
import { forgetAgreementsJudgedBy } from './storage/judged-by.ts';
import { migrations } from './storage/migrations.ts';
import { insertObservations, readObservations } from './storage/observation-table.ts';
import { copyLog, knownBetterThere, nextPeople, readMerges, readOwnLog, readPeople } from './storage/other-tracker.ts';
import { readHeard } from './storage/pulse-table.ts';
import { storeLooks } from './storage/store-looks.ts';
import { changePlaces, copyTheRest, lockSchema } from './storage/take-the-place.ts';
import { lookWithoutWord } from './track/look-without-word.ts';

/** What a replay is handed. It closes none of it. */
export interface ReplaySettings {
  /** A role that may create schemas. */
  readonly adminUrl: string;
  /** The tracker's own role. */
  readonly databaseUrl: string;
  readonly bus: EventBus;
  readonly doors: readonly TellingDoor[];
  readonly clock: { readonly now: () => Date };
  readonly nameOf: (orgnr: string) => string | undefined;
  readonly placeOf: (orgnr: string) => string | undefined;
  readonly tell: (progress: Progress) => void;
  readonly onTrouble: (code: string, cause?: unknown) => void;
  /** A journey could not be folded, because of a fault of ours. */
  readonly onFault: (personRef: string, error: unknown) => void;
  /** Whether the new tracker is to take the live one's place. Else it is compared and thrown away. */
  readonly swap: boolean;
  readonly evenIfDifferent: boolean;
}

const live = 'transition_tracker';
const rebuilt = 'transition_tracker_rebuilt';

const storeOf = (clock: ReplaySettings['clock']): ReplayStore => ({
  copyLog: (tx) => copyLog(tx, live),
  readOwnLog,
  readMerges,
  readTogether,
  storeTogether: async (tx, persons) => {
    await lockJourneys(tx, persons.flat());
    await storeTogether(tx, persons);
  },
  insertObservations,
  readObservations,
  nextPeople: (tx, which) => nextPeople(tx, live, which),
  readRebuilt: (tx, personRefs) => readPeople(tx, personRefs),
  readLive: (tx, personRefs) => readPeople(tx, personRefs, live),
  knownBetterLive: (tx, personRefs) => knownBetterThere(tx, live, personRefs),
  storeLooks: async (tx, looks) => {
    await lockJourneys(
      tx,
      looks.map(({ personRef }) => personRef),
    );
    await storeLooks(tx, looks, clock);
  },
  setAside: async (tx, personRefs) => {
    await lockJourneys(tx, personRefs);
    await setAside(tx, personRefs, clock.now());
  },
});

/** A schema of its own for the new tracker, empty: what an earlier replay may have left there is thrown away. */
const emptySchema = async (admin: Database, { adminUrl, databaseUrl }: ReplaySettings): Promise<void> => {
  const { username, password } = new URL(databaseUrl);
  await admin.execute(sql.raw(`drop schema if exists "${rebuilt}" cascade`));
  await provision(adminUrl, {
    schema: rebuilt,
    role: decodeURIComponent(username),
    password: decodeURIComponent(password),
  });
};

/** What the live tracker judges by, and at which moment: both trackers are judged so. */
const judgedBy = async (databaseUrl: string, now: Date) => {
  const db = openDatabase({ url: databaseUrl, schema: live, application: 'overgang-replay', maxConnections: 1 });
  try {
    const { pulses, since } = await readHeard(db);
    const { agreements, count } = await openAgreementBook().read(db);
    return { by: { agreements, at: judgeAt(pulses, now.getTime(), since) }, decisions: count };
  } finally {
    await db.close();
  }
};

const mostTries = 20;

/** Runs a transaction that begins with locks, until it gets them: somebody who stood in its way must have gone. */
const onceLocked = async (admin: Database, lock: (tx: Tx) => Promise<void>, run: (tx: Tx) => Promise<void>) => {
  for (let attempt = 1; ; attempt += 1) {
    let isLocked = false;
    try {
      await admin.transaction(async (tx) => {
        await lock(tx);
        isLocked = true;
        await run(tx);
      });
      return;
    } catch (error) {
      if (isLocked || attempt === mostTries || !isRetriable(error)) throw error;
      await sleep(Math.random() * 100);
    }
  }
};

/** Takes the live tracker's place while nobody is at its tables. */
const takeThePlace = async (
  admin: Database,
  { catchUp, decisions }: Rebuilt & { readonly decisions: number },
  { databaseUrl, clock, tell, evenIfDifferent }: ReplaySettings,
): Promise<void> => {
  const role = decodeURIComponent(new URL(databaseUrl).username);
  const keptAs = `${live}_until_${clock.now().toISOString().slice(0, 19).replaceAll(/\D/g, '')}`;
  let lockedAt = 0;
  const lock = async (tx: Tx): Promise<void> => {
    await tx.execute(sql.raw(`set local role "${role}"`)); // what is written is the service's own
    await tx.execute(sql.raw(`set local lock_timeout = '20s'`));
    await lockSchema(tx, live);
    lockedAt = performance.now();
  };
  await onceLocked(admin, lock, async (tx) => {
    await catchUp(tx, evenIfDifferent);
    await copyTheRest(tx, live);
    if ((await countAgreementDecisions(tx)) !== decisions) await forgetAgreementsJudgedBy(tx);
    await tx.execute(sql.raw('reset role'));
    await changePlaces(tx, { live, rebuilt, keptAs });
  });
  tell({ step: 'swapped', keptAs, lockedMs: performance.now() - lockedAt });
};

/**
 * Builds the tracker anew, from what the doors tell once more and from its own decisions, into a schema beside the live
 * one; compares the two; and where that is wanted lets the new one take its place, without an announcement and without a
 * tracker having to stop.
 * @throws ReplayRefused where the two differ and that is not allowed.
 */
export const replay = async (settings: ReplaySettings): Promise<Comparison> => {
  const { adminUrl, databaseUrl, bus, doors, clock, nameOf, placeOf, tell, onTrouble, swap } = settings;
  const application = 'overgang-replay';
  const admin = openDatabase({ url: adminUrl, schema: rebuilt, application, maxConnections: 1, statementTimeoutMs: 0 });
  const db = openDatabase({ url: databaseUrl, schema: rebuilt, application, statementTimeoutMs: 0 });
  const store = storeOf(clock);
  try {
    await emptySchema(admin, settings);
    await migrate(db, migrations);
    const hearing = await hearAgain({ db, bus, topics: replayTopics, store, toldIn, onTrouble });
    try {
      const { by, decisions } = await judgedBy(databaseUrl, clock.now());
      const { agreements, at: judgedAt } = by;
      const done = await buildAnew({
        db,
        store,
        doors,
        hearing,
        understand: (event) => {
          const understood = onEvent(event, 'sporing');
          return understood.kind === 'observation' ? understood.observation : undefined;
        },
        look: (whom) => lookWithoutWord(whom, { agreements, nameOf, placeOf }, judgedAt),
        onFault: settings.onFault,
        by,
        tell,
      });
      if (swap) await takeThePlace(admin, { ...done, decisions }, settings);
      return done.comparison;
    } finally {
      await hearing.close();
    }
  } finally {
    await db.close();
    await admin.execute(sql.raw(`drop schema if exists "${rebuilt}" cascade`)).catch(() => undefined);
    await admin.close();
  }
};
