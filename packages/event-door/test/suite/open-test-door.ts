import {
  type Caller,
  demoOrganisations,
  openLocalIssuer,
  openOrganisationDirectory,
  openTokenVerifier,
  type TokenWishes,
} from '@overgang/access';
import { allTopics, type Etat, leastPartitions, type PersonRef } from '@overgang/contracts';
import type { Database } from '@overgang/database';
import { type MemoryBus, openMemoryBus } from '@overgang/event-bus';
import { type HttpService, openHttpService } from '@overgang/http-service';
import { PersonRegistryError, type ResolvePerson } from '@overgang/person-ref';
import { createLogger, openMetrics, superviseLoops } from '@overgang/service-runtime';
import { type FakeClock, fakeClock } from '@overgang/testing';
import type { Door, DoorConfig, DoorPorts } from '../../src/index.ts';

/** A door of the system, as the suite is handed it. */
export interface DoorUnderTest {
  readonly etat: Etat;
  readonly createApp: (config: DoorConfig, ports: DoorPorts) => Door;
}

/** A door that is up, on a real database, with a bus in memory, a registry that can be cut off, and callers' tokens. */
export interface TestDoor {
  readonly etat: Etat;
  readonly door: Door;
  readonly db: Database;
  readonly bus: MemoryBus;
  readonly http: HttpService;
  readonly clock: FakeClock;
  readonly registry: TestRegistry;
  /** Everything that was logged, as it would stand in the file. */
  readonly logged: () => string;
  /** A token of an organisation of the demo. */
  readonly token: (nokkel: string, wishes?: TokenWishes) => Promise<string>;
  readonly callerOf: (nokkel: string) => Caller;
  readonly close: () => Promise<void>;
}

/** Gives every number a personRef of its own, until it is away. */
export interface TestRegistry {
  readonly resolve: ResolvePerson;
  /** How many people were asked for. */
  readonly asked: () => number;
  isAway: boolean;
  /** Milliseconds before it answers. */
  delay: number;
}

export const directory = openOrganisationDirectory(demoOrganisations);
const issuer = { issuer: 'https://maskinporten.example', audience: 'overgang' };

const openTestRegistry = (): TestRegistry => {
  const known = new Map<string, PersonRef>();
  const registry: TestRegistry = {
    isAway: false,
    delay: 0,
    asked: () => known.size,
    resolve: async ({ number }) => {
      if (registry.delay > 0) await new Promise((resolve) => setTimeout(resolve, registry.delay));
      if (registry.isAway) throw new PersonRegistryError('away');
      const personRef = known.get(number.disclose()) ?? (crypto.randomUUID() as string as PersonRef); // of that form
      known.set(number.disclose(), personRef);
      return { kind: 'resolved', personRef };
    },
  };
  return registry;
};

const topics = allTopics.map((name) => ({ name, partitions: leastPartitions }));

/** Opens a door with everything around it. */
export const openTestDoor = async ({ etat, createApp }: DoorUnderTest, db: Database): Promise<TestDoor> => {
  const lines: string[] = [];
  const logger = createLogger({
    service: etat,
    level: 'trace',
    destination: { write: (line) => void lines.push(line) },
  });
  const clock = fakeClock('2027-03-01T08:00:00+01:00'); // after everything that the contract's examples tell of
  const registry = openTestRegistry();
  const bus = await openMemoryBus({ topics });
  const config = { acceptNumbers: 'synthetic', pulseEveryMs: 50 } as const;
  const door = createApp(config, { db, bus, clock, logger, resolvePerson: registry.resolve });
  const local = await openLocalIssuer({ ...issuer, organisations: directory });
  const { verify } = openTokenVerifier({ ...issuer, jwks: local.jwks, organisations: directory });
  const metrics = openMetrics({ service: etat, processMetrics: false });
  const http = await openHttpService({
    name: etat,
    routes: door.routes,
    verifyToken: verify,
    logger,
    metrics,
    rateLimit: false,
  });
  const loops = superviseLoops(door.loops, { logger });
  return {
    etat,
    door,
    db,
    bus,
    http,
    clock,
    registry,
    logged: () => lines.join(''),
    token: local.token,
    callerOf: (nokkel) => {
      const organisation = directory.byKey(nokkel);
      const caller = organisation && directory.callerFor(organisation.orgnr, organisation.scopes);
      if (caller === undefined) throw new Error(`no ${nokkel}`);
      return caller;
    },
    close: async () => {
      await loops.stop();
      await http.close();
      await door.close();
      await bus.close();
    },
  };
};
