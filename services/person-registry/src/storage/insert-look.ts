import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Look } from '../domain/look.ts';

/** Writes down that somebody looks. Durable when it resolves, if `tx` is a database. */
export const insertLook = async (tx: Tx, look: Look): Promise<void> => {
  await tx.execute(sql`
    insert into look (personref, varselid, organisation, bruker, grunnlag, formal, lookedat)
    values (${look.personRef}, ${look.varselId}, ${look.organisation}, ${look.bruker ?? null}, ${look.grunnlag},
      ${look.formal}, ${look.lookedAt}::timestamptz)`);
};
