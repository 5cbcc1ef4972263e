import { type SQL, sql } from 'drizzle-orm';

/**
 * A value as one jsonb parameter. It travels as text, because drizzle takes the driver's own JSON conversion away.
 * `undefined` fields are left out. Text with NUL characters is refused by PostgreSQL (`bad-value`).
 */
export const json = (value: unknown): SQL => sql`${JSON.stringify(value)}::jsonb`;
