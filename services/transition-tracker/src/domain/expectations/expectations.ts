import type { Overgangsprofil } from '@overgang/contracts';
import type { Institution } from '../journey/observation.ts';
import type { Expectation } from './expectation.ts';
import { expectationsAfterExit } from './expectations-after-exit.ts';
import { expectationsBeforeExit } from './expectations-before-exit.ts';
import { expectationsOfChain } from './expectations-chain.ts';
import { expectationsOfKeptHomes } from './expectations-homes.ts';
import { expectationsInside } from './expectations-inside.ts';
import { expectationsOfNotices } from './expectations-notices.ts';
import { expectationsOfSentences } from './expectations-sentence.ts';
import { expectationsOfStays } from './expectations-stays.ts';
import { expectationsOfTemporaryHomes } from './expectations-temporary-homes.ts';
import { expectationsOfFitHomes } from './expectations-unfit-homes.ts';

/** What must be in place, by when, by whom, on which basis. */
export const expectations: readonly Expectation[] = [
  ...expectationsInside,
  ...expectationsOfNotices,
  ...expectationsOfKeptHomes,
  ...expectationsBeforeExit,
  ...expectationsOfFitHomes,
  ...expectationsOfChain,
  ...expectationsAfterExit,
  ...expectationsOfTemporaryHomes,
  ...expectationsOfStays,
  ...expectationsOfSentences,
];

const byRow: ReadonlyMap<string, Expectation> = new Map(expectations.map((one) => [one.row, one]));

/** The row that found a gap. Throws for a row that is not in the catalogue: then the gap was never found here. */
export const expectationOf = (gap: { readonly row: string }): Expectation => {
  const found = byRow.get(gap.row);
  if (found === undefined) throw new Error('The gap names a row that is not in the catalogue');
  return found;
};

/** The rows by kind of stay, sorted once. */
const sorted = (etat: Institution): ReadonlyMap<Overgangsprofil, readonly Expectation[]> => {
  const rows = expectations.filter((row) => row.etat === undefined || row.etat === etat);
  return new Map(
    [...new Set(rows.flatMap(({ profiles }) => profiles))].map((profile) => [
      profile,
      rows.filter(({ profiles }) => profiles.includes(profile)),
    ]),
  );
};

const byStay = { tsb: sorted('tsb'), kriminalomsorg: sorted('kriminalomsorg') } as const;

/** The rows that hold for a kind of stay in an agency. */
export const expectationsFor = (etat: Institution, profile: Overgangsprofil): readonly Expectation[] =>
  byStay[etat].get(profile) ?? [];

/** Which expectations are not shown while this one is unmet. */
export const hiddenBy = (id: string): readonly string[] => expectations.find((one) => one.id === id)?.hides ?? [];
