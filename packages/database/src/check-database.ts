import type { Database } from './database.ts';
import { DatabaseError } from './database-error.ts';

/** For readiness: whether the database answers, and what to look at when it does not. Fits service-runtime's Check. */
export const checkDatabase = (db: Pick<Database, 'ping'>) => ({
  name: 'database',
  check: async (): Promise<{ ok: boolean; detail?: string }> => {
    try {
      await db.ping();
      return { ok: true };
    } catch (error) {
      const code = error instanceof DatabaseError ? error.code : 'failed';
      return {
        ok: false,
        detail: `PostgreSQL does not answer (${code}): see whether it is up, and DATABASE_URL right`,
      };
    }
  },
});
