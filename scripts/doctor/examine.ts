import type { BusConfig } from '@overgang/service-host';
import { ConfigError, type Environment, loadConfig } from '@overgang/service-runtime';
import { type Finding, well, wrong } from './finding.ts';
import { lookAtBus } from './look-at-bus.ts';
import { lookAtDatabase } from './look-at-database.ts';
import { lookAtKeySet, lookAtPort, lookAtService } from './look-at-neighbours.ts';
import type { Patient } from './services.ts';

/** The keys that services have among theirs; which of them, their schemas say. */
interface Told extends Partial<BusConfig> {
  readonly port: number;
  readonly databaseUrl?: string;
  readonly jwksUrl?: string;
  readonly registryUrl?: string;
  readonly trackerUrl?: string;
}

/** Looks at everything that a service is told of by its environment. Changes nothing. */
export const examine = async (name: string, patient: Patient, env: Environment): Promise<readonly Finding[]> => {
  let told: Told;
  try {
    told = loadConfig(patient.config, env) as unknown as Told; // each schema has some of these keys
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) => wrong('configuration', problem, 'see docs/configuration.md'));
  }
  const { port, databaseUrl, jwksUrl, registryUrl, trackerUrl } = told;
  const database = patient.database && databaseUrl ? await lookAtDatabase(databaseUrl, patient.database) : [];
  return [
    well('configuration', 'every variable is there and can be used'),
    await lookAtPort(port),
    ...database,
    ...(patient.database === undefined ? [] : await lookAtBus(name, told as BusConfig & { databaseUrl?: string })), // every such service has a bus
    ...(jwksUrl === undefined ? [] : [await lookAtKeySet(jwksUrl)]),
    ...(registryUrl === undefined ? [] : [await lookAtService('person-registry', registryUrl, 'REGISTRY_URL')]),
    ...(trackerUrl === undefined ? [] : [await lookAtService('tracker', trackerUrl, 'TRACKER_URL')]),
  ];
};
