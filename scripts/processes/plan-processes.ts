import { freePort } from '../start/is-port-free.ts';
import { environmentOf, mainOf, type Service, type Surroundings, services } from './service-environment.ts';
import type { ProcessPlan } from './supervise.ts';
import type { Awaited } from './until-ready.ts';

/** A process to run, and where it will answer. */
export interface PlannedProcess extends ProcessPlan, Awaited {
  readonly service: Service;
}

/** Every service once, and as many more of each as are asked for: the others listen at any free port. */
export const planProcesses = async (
  around: Surroundings,
  copies: Readonly<Partial<Record<Service, number>>>,
): Promise<readonly PlannedProcess[]> => {
  const planned: PlannedProcess[] = [];
  for (const service of services) {
    for (let copy = 1; copy <= (copies[service] ?? 1); copy += 1) {
      const env = await environmentOf(service, around, copy === 1 ? undefined : await freePort());
      const name = copy === 1 ? service : `${service}-${copy}`;
      planned.push({ service, name, file: mainOf(service), env, url: `http://127.0.0.1:${env['PORT']}` });
    }
  }
  return planned;
};
