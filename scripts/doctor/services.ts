import { DashboardConfig } from '@overgang/dashboard';
import type { Migration } from '@overgang/database';
import { doorConfig, doorMigrations } from '@overgang/event-door';
import { PersonRegistryConfig, migrations as registryMigrations } from '@overgang/person-registry';
import type { ConfigSchema } from '@overgang/service-runtime';
import { TrackerConfig, migrations as trackerMigrations } from '@overgang/transition-tracker';

/** What the doctor knows of a service before it looks. */
export interface Patient {
  readonly config: ConfigSchema;
  /** Its schema and what should be in it; the dashboard has none. */
  readonly database?: { readonly schema: string; readonly migrations: readonly Migration[] };
}

const door = (schema: string, port: number): Patient => ({
  config: doorConfig({ port }),
  database: { schema, migrations: doorMigrations },
});

export const patients: Readonly<Record<string, Patient>> = {
  tsb: door('tsb', 4001),
  kriminalomsorg: door('kriminalomsorg', 4002),
  nav: door('nav', 4003),
  boligsosial: door('boligsosial', 4004),
  'transition-tracker': {
    config: TrackerConfig,
    database: { schema: 'transition_tracker', migrations: trackerMigrations },
  },
  'person-registry': {
    config: PersonRegistryConfig,
    database: { schema: 'person_registry', migrations: registryMigrations },
  },
  dashboard: { config: DashboardConfig },
};
