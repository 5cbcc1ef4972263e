import { freePort } from '../start/is-port-free.ts';
import type { Surroundings } from './service-environment.ts';

/** A free port of this machine for each service. */
export const freeServicePorts = async (): Promise<Surroundings['ports']> => ({
  dashboard: await freePort(),
  tracker: await freePort(),
  registry: await freePort(),
  tsb: await freePort(),
  kriminalomsorg: await freePort(),
  nav: await freePort(),
  boligsosial: await freePort(),
});
