import type { Alvor } from '@overgang/contracts/board';

/** What a group of rows is called on the board, and what that means for whoever reads it. */
export interface SeverityWords {
  readonly title: string;
  readonly meaning: string;
}

/** The words of each severity, worst first: the order of the board. */
export const severityWords: Readonly<Record<Alvor, SeverityWords>> = {
  kritisk: { title: 'Kritisk', meaning: 'må løses nå' },
  'over-frist': { title: 'Over frist', meaning: 'noe skulle vært gjort' },
  kommende: { title: 'Kommer', meaning: 'noe mangler, og fristen nærmer seg' },
  merknad: { title: 'Til orientering', meaning: 'ingen trenger å gjøre noe' },
  'i-rute': { title: 'I rute', meaning: 'ingenting mangler' },
};
