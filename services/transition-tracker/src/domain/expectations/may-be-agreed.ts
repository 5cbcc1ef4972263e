import { expectations } from './expectations.ts';

const agreeable: ReadonlySet<string> = new Set(expectations.filter((row) => row.agreeable).map(({ id }) => id));
const known: ReadonlySet<string> = new Set(expectations.map(({ id }) => id));

/** Whether municipality and institution may agree on another lead time for the rule. Never law. */
export const mayBeAgreed = (forventning: string): boolean => agreeable.has(forventning);

/** Whether there is such a rule. */
export const isExpectation = (forventning: string): boolean => known.has(forventning);
