import type { Gap } from '../expectations/gap.ts';
import type { Survey } from '../survey/survey.ts';

/** What a gap rests on, in short: a waiver holds while this stays the same, and the gap is back when it changes. */
export const factsBehind = (s: Survey, gap: Pick<Gap, 'tall'>): string => {
  const { out, stay, needs, housing, responsible, meeting } = s;
  const said = Object.entries(needs).map(([ledd, { need }]) => `${ledd}=${need}`);
  return [
    out === undefined ? '' : `${out.tidligst}/${out.sannsynlig}/${out.senest}`,
    stay.exit === undefined ? '' : `${stay.exit.mate} ${stay.exit.til}`,
    stay.kommune ?? '',
    said.sort().join(','),
    housing.state,
    responsible?.enhet ?? '',
    meeting?.state ?? '',
    gap.tall ?? '',
  ].join('|');
};
