import { osloDayOf } from '@overgang/calendar';
import type { PersonRef } from '@overgang/contracts';
import { checkDatabase, type Database, type Migration } from '@overgang/database';
import { deadLetterMigrations, type EventBus } from '@overgang/event-bus';
import { openConsumerLoop, operationsRoutesOf } from '@overgang/event-intake';
import type { BoundRoute } from '@overgang/http-service';
import type { ResolvePeople } from '@overgang/person-ref';
import { databaseGauges, deadLetterGauges, openConsumerMetrics } from '@overgang/road-metrics';
import { hostedService } from '@overgang/service-host';
import type { App, Clock, Logger } from '@overgang/service-runtime';
import { PersonRegistryConfig } from './config.ts';
import { noticeTopics, takeNotices } from './consume/take-notices.ts';
import type { Erasure } from './domain/erasure.ts';
import { exchangeNumbers } from './http/exchange-numbers.ts';
import { readLooks } from './http/read-looks.ts';
import { revealPerson } from './http/reveal-person.ts';
import { resolveInProcess } from './source/resolve-in-process.ts';
import { type NamedByText, resolveNamed } from './source/resolve-named.ts';
import { erasePerson } from './storage/erase-person.ts';
import { findIdentity } from './storage/find-identity.ts';
import { findNotice } from './storage/find-notice.ts';
import { insertLook } from './storage/insert-look.ts';
import { keepSealed } from './storage/keep-sealed.ts';
import { listLooks } from './storage/list-looks.ts';
import { ownMigrations } from './storage/migrations.ts';
import { resolvePeople } from './storage/resolve-people.ts';
import { openSealing } from './storage/sealing.ts';
import { storeNotices } from './storage/store-notices.ts';

/** The tables of this service. */
export const migrations: readonly Migration[] = [...ownMigrations, ...deadLetterMigrations];

/** What the service is handed. It opens and closes none of it. */
export interface PersonRegistryPorts {
  readonly db: Database;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Of the config, what the rooms need. */
export type PersonRegistrySettings = Pick<
  PersonRegistryConfig,
  'lookupKey' | 'sealingKeys' | 'acceptNumbers' | 'openNoticeDays'
>;

/** person-registry, joined and not yet listening. */
export interface PersonRegistryApp extends App<BoundRoute, Migration> {
  /** For doors in the same process; the others call POST /v1/personref. */
  readonly resolvePeople: ResolvePeople;
  /** Takes away who the personRef is and leaves a tombstone. What others hold is theirs to erase. */
  readonly erasePerson: (personRef: PersonRef) => Promise<Erasure>;
}

/** The notices that give somebody a reason to look, and how well they are taken in. */
const openNotices = ({ db, bus, logger }: PersonRegistryPorts) => {
  const take = takeNotices(storeNotices);
  const metrics = openConsumerMetrics('person-registry');
  const notices = openConsumerLoop({
    name: 'notices',
    db,
    bus,
    group: 'person-registry',
    topics: noticeTopics.map((topic) => topic.name),
    take,
    observer: metrics.observer,
    onTrouble: (code, err) => logger.warn({ code, err }, 'notices could not be taken in'),
  });
  return { notices, take, metrics };
};

/** Joins the rooms of person-registry. It opens nothing. */
export const createApp = (config: PersonRegistrySettings, ports: PersonRegistryPorts): PersonRegistryApp => {
  const { db, clock, logger } = ports;
  const { acceptNumbers: accept, openNoticeDays: openForDays } = config;
  const sealing = openSealing(config.sealingKeys);
  const vault = { lookupKey: config.lookupKey, sealing };
  const now = (): string => clock.now().toISOString();
  const resolve = (people: readonly NamedByText[]) =>
    resolveNamed(
      {
        accepted: { accept, today: osloDayOf(clock.now()) },
        resolve: (questions) => resolvePeople({ db, vault }, questions, now()),
      },
      people,
    );
  const { notices, take, metrics } = openNotices(ports);
  return {
    routes: [
      exchangeNumbers({ resolve }),
      revealPerson({
        findNotice: (varselId) => findNotice(db, varselId),
        writeLook: (look) => insertLook(db, look),
        findIdentity: (personRef) => findIdentity(db, sealing, personRef),
        now,
        openForDays,
        logger,
      }),
      readLooks({ listLooks: (wanted) => listLooks(db, wanted) }),
      ...operationsRoutesOf(db, take, { logger }),
    ],
    loops: [notices, keepSealed({ db, sealing, logger })],
    migrations,
    gauges: [...metrics.gaugesOf(notices), ...deadLetterGauges(db), ...databaseGauges(db)],
    instruments: metrics.instruments,
    ready: () => [checkDatabase(db)],
    resolvePeople: resolveInProcess(resolve),
    erasePerson: (personRef) => erasePerson(db, personRef, now()),
    close: async () => undefined,
  };
};

/** The recipe of person-registry as a process of its own. */
export const personRegistry = hostedService({
  name: 'person-registry',
  schema: 'person_registry',
  config: PersonRegistryConfig,
  topics: noticeTopics,
  migrations,
  createApp,
});
