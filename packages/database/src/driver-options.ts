import type { Socket } from 'node:net';
import type { DatabaseSettings } from './database.ts';

interface Address {
  readonly host: readonly string[];
  readonly port: readonly number[];
}

/** The driver, without what it does on its own: reconnecting, ageing, asking for array types (porsager/postgres#1223). */
export const driverOptions = (settings: Required<DatabaseSettings>, connect: (address: Address) => Socket) => ({
  max: 1,
  fetch_types: false,
  idle_timeout: 0,
  max_lifetime: 0,
  connect_timeout: 10,
  onnotice: () => undefined,
  socket: connect,
  connection: {
    application_name: settings.application,
    search_path: `"${settings.schema}"`,
    statement_timeout: settings.statementTimeoutMs,
    TimeZone: 'UTC',
    // Prepared for one round trip, planned each time: a table that was tiny at the fifth execution would otherwise be
    // read from end to end until somebody analyses it.
    plan_cache_mode: 'force_custom_plan',
  },
});
