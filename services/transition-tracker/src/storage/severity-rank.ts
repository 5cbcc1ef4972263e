import type { Alvor } from '@overgang/contracts/board';

/** The severities in the order of urgency; a row's rank is its place here. */
export const severities: readonly Alvor[] = ['kritisk', 'over-frist', 'kommende', 'merknad', 'i-rute'];

/** The rank of a severity: 0 is the most urgent. */
export const severityRank = (severity: Alvor): number => severities.indexOf(severity);
