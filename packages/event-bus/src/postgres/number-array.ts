import { type SQL, sql } from 'drizzle-orm';

/** Whole numbers as one bigint[] parameter. */
export const numberArray = (numbers: readonly number[]): SQL => sql`${`{${numbers.join(',')}}`}::bigint[]`;
