import type { Database } from '@overgang/database';
import type { Clock } from '@overgang/service-runtime';
import { sql } from 'drizzle-orm';

/** A clock that runs from where it was put, at its own speed, and is remembered over a restart and a kill. */
export interface StoredClock extends Clock {
  /** Puts the clock at an instant and tells those who wait. Its speed stays. */
  readonly moveTo: (instant: Date) => Promise<void>;
  /** How many seconds pass for each second of the machine's; 1 is real time, 0 stands still. */
  readonly runAt: (speed: number) => Promise<void>;
  readonly speed: () => number;
  /** Whether it has ever been put anywhere. */
  readonly isUntouched: () => boolean;
  /** Back to the machine's own time, for good. */
  readonly followMachine: () => Promise<void>;
}

interface Setting {
  readonly wallAt: number;
  readonly shownAt: number;
  readonly speed: number;
}

/** The table that the clock needs, in the demo's own schema. */
export const storedClockMigration = {
  name: '0001-create-clock',
  sql: `create table clock (
    one boolean primary key default true check (one),
    wall_at bigint not null,
    shown_at bigint not null,
    speed double precision not null
  )`,
};

const machineTime: Setting = { wallAt: 0, shownAt: 0, speed: 1 };

const read = async (db: Database): Promise<Setting> => {
  const [row] = await db.execute(sql`select wall_at, shown_at, speed from clock`);
  if (row === undefined) return machineTime;
  return { wallAt: Number(row['wall_at']), shownAt: Number(row['shown_at']), speed: Number(row['speed']) };
};

const store = async (db: Database, setting: Setting): Promise<void> => {
  await db.execute(sql`
    insert into clock (one, wall_at, shown_at, speed)
    values (true, ${setting.wallAt}, ${setting.shownAt}, ${setting.speed})
    on conflict (one) do update set wall_at = excluded.wall_at, shown_at = excluded.shown_at, speed = excluded.speed`);
};

/** Opens the clock as it was left: after a kill in the middle of a time-lapse it goes on from the stored setting. */
export const openStoredClock = async (db: Database): Promise<StoredClock> => {
  const listeners = new Set<() => void>();
  let setting = await read(db);
  const shown = (): number => setting.shownAt + (Date.now() - setting.wallAt) * setting.speed;
  const put = async (next: Setting): Promise<void> => {
    await store(db, next);
    setting = next;
    for (const listener of listeners) listener();
  };
  return {
    now: () => new Date(shown()),
    onJump: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    moveTo: (instant) => put({ wallAt: Date.now(), shownAt: instant.getTime(), speed: setting.speed }),
    runAt: (speed) => put({ wallAt: Date.now(), shownAt: Math.round(shown()), speed }),
    speed: () => setting.speed,
    isUntouched: () => setting === machineTime,
    followMachine: () => put(machineTime),
  };
};
