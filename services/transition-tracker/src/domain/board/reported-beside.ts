import { fitsDates } from '../fold/match.ts';
import { subjectOf } from '../fold/place.ts';
import type { Observation } from '../journey/observation.ts';
import { laid } from '../matching/matches.ts';
import type { Reading } from '../readers/reading.ts';
import { viewersOf } from '../readers/viewers.ts';
import { surveysOf } from '../survey/survey.ts';
import { pseudonymOf } from './pseudonym.ts';

/**
 * Of a transition made by hand: that an institution has told of a stay that its message may belong to, where the reader sees
 * that one too. They are never put together without a person's word.
 */
export const reportedBeside = (told: Observation, { s, audience }: Reading, now: number): string => {
  if (told.kind !== 'hendelse-koblet' || told.opprettet === undefined) return '';
  const message = laid(s.journey).find((each) => subjectOf(each).keys.includes(told.target));
  const beside = surveysOf(s.journey).find(
    ({ stay, ...rest }) =>
      message !== undefined &&
      stay.opprettet === undefined &&
      fitsDates(stay, subjectOf(message)) &&
      viewersOf({ stay, ...rest }, [], now).some((one) => one.audience === audience),
  );
  return beside === undefined
    ? ''
    : ` Et opphold som passer, er meldt av institusjonen: ${pseudonymOf(beside.stay.id)}. Kobles meldingen fra her, kan den kobles dit.`;
};
