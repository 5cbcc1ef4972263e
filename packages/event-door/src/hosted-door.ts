import { type Etat, eventTopicOf, leastPartitions, noticeTopicOf } from '@overgang/contracts';
import { openPersonResolver, resolveOverHttp } from '@overgang/person-ref';
import { checkAddress, hostedService } from '@overgang/service-host';
import type { Recipe } from '@overgang/service-runtime';
import type { Door, DoorConfig, DoorPorts } from './create-door.ts';
import type { DoorConfigSchema } from './door-config.ts';
import { doorMigrations } from './door-migrations.ts';

/** What sets one door's process apart. */
export interface HostedDoor {
  readonly etat: Etat;
  readonly config: DoorConfigSchema;
  readonly createApp: (config: DoorConfig, ports: DoorPorts) => Door;
}

/** The recipe of a door that runs as a process of its own and asks person-registry over HTTP. */
export const hostedDoor = ({ etat, config, createApp }: HostedDoor): Recipe<DoorConfigSchema> =>
  hostedService({
    name: etat,
    schema: etat,
    config,
    topics: [eventTopicOf(etat), noticeTopicOf(etat)].map((name) => ({ name, partitions: leastPartitions })),
    migrations: doorMigrations,
    createApp: (told, ports) => {
      const { registryUrl: url, registryToken } = told;
      const resolvePeople = resolveOverHttp({ url, token: () => registryToken });
      const door = createApp(told, { ...ports, resolvePerson: openPersonResolver({ resolvePeople }) });
      const registry = checkAddress({
        name: 'person-registry',
        url: new URL('/health/live', url).href,
        whenAway: 'REGISTRY_URL does not answer: posts with an identity number get 503, others are taken',
        isNeeded: false,
      });
      return { ...door, ready: () => [...(door.ready?.() ?? []), registry] };
    },
  });
