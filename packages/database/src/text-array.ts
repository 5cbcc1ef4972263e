import { type SQL, sql } from 'drizzle-orm';

/** Texts as one text[] parameter: a bare JavaScript array in drizzle's sql would become a list of parameters. */
export const textArray = (texts: readonly string[]): SQL => sql`${`{${texts.map(quoted).join(',')}}`}::text[]`;

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
