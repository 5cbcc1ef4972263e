import type { LocalIssuer } from '@overgang/access';
import type { Etat } from '@overgang/contracts';
import type { TrackerApp } from '@overgang/transition-tracker';
import { type Demo, openDashboard } from './open-dashboard.ts';
import { asOwnerOf } from './open-databases.ts';
import { type EmbeddedSettings, type Foundation, openFoundation } from './open-foundation.ts';
import { demoAgreements, openDoor, openRegistry, openTracker, type ServedDoor } from './open-services.ts';
import { leaveRunningNote } from './running-note.ts';
import { settle } from './settle.ts';
import type { StoredClock } from './stored-clock.ts';

/** All of Overgang in one process, on a PostgreSQL of its own. */
export interface EmbeddedSystem {
  readonly urls: Readonly<Record<Etat | 'tracker' | 'dashboard', string>>;
  readonly issuer: LocalIssuer;
  readonly clock: StoredClock;
  readonly doors: Readonly<Record<Etat, ServedDoor>>;
  readonly tracker: TrackerApp;
  /** The database's admin URL, for benchmarks and repairs. Holds a password. */
  readonly postgresUrl: string;
  /** Resolves when everything that was posted has come to the end of the road: board and inboxes. */
  readonly settled: () => Promise<void>;
  /** Moves the clock, and resolves when what became due by it has been looked at. */
  readonly moveClockTo: (instant: Date) => Promise<void>;
  /** Takes the bus away, as an outage would; returns the function that brings it back. */
  readonly breakBus: () => () => void;
  /** Closes everything in reverse. Asking twice is harmless. */
  readonly close: () => Promise<void>;
}

/** For commands that are given the data folder, such as npm run replay. */
const leaveNote = async (
  { dataDir }: EmbeddedSettings,
  { resources, postgresUrl, secrets }: Foundation,
  doors: Readonly<Record<Etat, ServedDoor>>,
): Promise<void> => {
  const as = (schema: string): string => asOwnerOf(schema, postgresUrl, secrets.databasePassword);
  const environment = {
    ADMIN_DATABASE_URL: postgresUrl,
    DATABASE_URL: as('transition_tracker'),
    BUS_URL: as('bus'),
    AGREEMENTS_FILE: demoAgreements,
  };
  const urls = Object.fromEntries(Object.entries(doors).map(([etat, { url }]) => [etat, url]));
  await resources.use(
    'running note',
    () => leaveRunningNote(dataDir, { environment, doors: urls }),
    (takeAway) => takeAway(),
  );
};

/** Opens the embedded system. `demo` is what the board invites its visitors to try. */
export const openEmbeddedSystem = async (settings: EmbeddedSettings, demo?: Demo): Promise<EmbeddedSystem> => {
  const { ports, tell } = settings;
  const foundation = await openFoundation(settings);
  const { resources, clock, issuer, postgresUrl } = foundation;
  try {
    tell?.('Åpner tjenestene');
    const resolvePerson = await openRegistry(foundation, ports);
    const open = (etat: Etat) => openDoor(etat, resolvePerson, { foundation, ports });
    const doors: Record<Etat, ServedDoor> = {
      tsb: await open('tsb'),
      kriminalomsorg: await open('kriminalomsorg'),
      nav: await open('nav'),
      boligsosial: await open('boligsosial'),
    };
    const { tracker, url: trackerUrl } = await openTracker(foundation, ports);
    const dashboard = await openDashboard(foundation, { port: ports.dashboard, trackerUrl, demo });
    await leaveNote(settings, foundation, doors);
    const all = Object.values(doors);
    const settled = (): Promise<void> => settle({ doors: all, tracker });
    return {
      urls: {
        dashboard,
        tracker: trackerUrl,
        tsb: doors.tsb.url,
        kriminalomsorg: doors.kriminalomsorg.url,
        nav: doors.nav.url,
        boligsosial: doors.boligsosial.url,
      },
      issuer,
      clock,
      doors,
      tracker,
      postgresUrl,
      settled,
      moveClockTo: async (instant) => {
        await clock.moveTo(instant);
        await tracker.judgedUpTo(instant);
        await settled();
      },
      breakBus: foundation.bus.breakIt,
      close: resources.close,
    };
  } catch (error) {
    await resources.close();
    throw error;
  }
};
