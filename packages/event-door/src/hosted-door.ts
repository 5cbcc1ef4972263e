import type { Etat } from '@overgang/contracts';
import { openPersonResolver, resolveOverHttp } from '@overgang/person-ref';
import { hostedService } from '@overgang/service-host';
import type { Recipe } from '@overgang/service-runtime';
import { z } from 'zod';
import {
  type Door,
  type DoorConfig,
  type DoorPorts,
  doorMigrations,
  eventTopicOf,
  noticeTopicOf,
} from './create-door.ts';
import { doorConfigFields } from './door-config.ts';

/** What sets one door's process apart. */
export interface HostedDoor {
  readonly etat: Etat;
  readonly port: number;
  readonly createApp: (config: DoorConfig, ports: DoorPorts) => Door;
}

const partitions = 4;

/** The recipe of a door that runs as a process of its own and asks person-registry over HTTP. */
export const hostedDoor = ({
  etat,
  port,
  createApp,
}: HostedDoor): Recipe<z.ZodObject<ReturnType<typeof doorConfigFields>>> =>
  hostedService({
    name: etat,
    schema: etat,
    config: z.object(doorConfigFields(port)),
    topics: [eventTopicOf(etat), noticeTopicOf(etat)].map((name) => ({ name, partitions })),
    migrations: doorMigrations,
    createApp: (config, ports) => {
      const { registryUrl: url, registryToken } = config;
      const resolvePeople = resolveOverHttp({ url, token: () => registryToken });
      return createApp(config, { ...ports, resolvePerson: openPersonResolver({ resolvePeople }) });
    },
  });
