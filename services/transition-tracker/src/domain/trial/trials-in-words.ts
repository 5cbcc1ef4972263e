import type { Proveresultat, Regelproveresultat } from '@overgang/contracts/board';
import { titleOf } from '../expectations/expectation-titles.ts';
import { type RunsCompared, type Seen, warningGained } from './compare-runs.ts';
import { noShift, plus, type Shift, type Shifts } from './shift.ts';

const shiftInWords = ({ opened: apner, closed: lukker, moved: flytter }: Shift) => ({ apner, lukker, flytter });

const byTitle = (a: { readonly tittel: string }, b: { readonly tittel: string }): number =>
  a.tittel.localeCompare(b.tittel, 'nb');

/** What would become of gaps: all told, and rule by rule. */
export const ruleShiftsInWords = (shifts: Shifts): Pick<Proveresultat, 'apner' | 'lukker' | 'flytter' | 'regler'> => ({
  ...shiftInWords([...shifts.values()].reduce(plus, noShift)),
  regler: [...shifts]
    .map(([forventning, shift]) => ({ forventning, tittel: titleOf(forventning), ...shiftInWords(shift) }))
    .sort(byTitle),
});

const seenInWords = ({ gaps: mangler, overdue: overFrist }: Seen) => ({ mangler, overFrist });

/** What other lead times would have changed, rule by rule. */
export const rulesComparedInWords = (compared: RunsCompared): Regelproveresultat['regler'] =>
  [...compared]
    .map(([forventning, rule]) => {
      const { gaps: mangler, days: dager, median } = warningGained(rule);
      return {
        forventning,
        tittel: titleOf(forventning),
        na: seenInWords(rule.standing),
        provd: seenInWords(rule.tried),
        bareProvd: rule.onlyTried,
        bareNa: rule.onlyStanding,
        varsel: { mangler, dager, median },
      };
    })
    .sort(byTitle);
