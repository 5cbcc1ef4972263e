/** The name of the environment variable of a config key: `databaseUrl` → `DATABASE_URL`. */
export const environmentName = (key: string): string =>
  key === key.toUpperCase() ? key : key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
