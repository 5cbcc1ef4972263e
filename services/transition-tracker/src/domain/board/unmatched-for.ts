import { osloDayOf, rangeInWords } from '@overgang/calendar';
import type { Etat } from '@overgang/contracts';
import type { Kandidat, UkobletHendelse } from '@overgang/contracts/board';
import type { Audience } from '../disclosure/audience.ts';
import { subjectOf } from '../fold/place.ts';
import { reasonInWords, saidInWords } from '../in-words/unmatched-in-words.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { keyOf } from '../journey/order.ts';
import type { Candidate } from '../matching/candidate-for.ts';
import { setAsideIn, type Unmatched, unmatchedIn } from '../matching/matches.ts';
import { unmatchedDeadline } from '../matching/unmatched-deadline.ts';
import { type PlaceOf, unitIn, whoCanPlace } from '../matching/who-can-place.ts';
import { type NameOf, nameOfParty, partyInWords } from '../readers/party-in-words.ts';
import { viewersOf } from '../readers/viewers.ts';
import { present } from '../records/present.ts';
import { surveyOf } from '../survey/survey.ts';
import { pseudonymOf } from './pseudonym.ts';

/** An unmatched message as one audience may see it. */
export interface AudienceUnmatched {
  readonly audience: Audience;
  readonly event: UkobletHendelse;
}

/** What the list is made with. */
export interface UnmatchedSettings {
  readonly now: Instant;
  readonly nameOf: NameOf;
  /** The municipality, in Oslo the bydel, that an office answers for; used where its message names none. */
  readonly placeOf?: PlaceOf;
}

interface Looking {
  readonly journey: Journey;
  readonly audience: Audience;
  readonly settings: UnmatchedSettings;
}

/** Only transitions that this audience may see anyhow, with what speaks for and against. */
const candidateFor = (candidate: Candidate, { journey, audience, settings }: Looking): readonly Kandidat[] => {
  const s = surveyOf(journey, candidate.transition);
  const viewer = s && viewersOf(s, [], settings.now).find((one) => one.audience === audience);
  if (s === undefined || viewer === undefined) return [];
  const knowsDate = s.out !== undefined && viewer.fields.has('periode');
  const when = knowsDate ? `Ut ${rangeInWords(s.out, osloDayOf(settings.now))}: ` : '';
  const tekst = `${when}${candidate.reasons.join('; ')}.`;
  const { score: poeng } = candidate;
  return [{ overgangId: candidate.transition, hvem: pseudonymOf(candidate.transition), tekst, poeng }];
};

const eventFor = (each: Unmatched, looking: Looking): UkobletHendelse => {
  const { settings } = looking;
  const sender = { etat: each.by as Etat, enhet: unitIn(each) }; // what is laid to transitions comes through the doors
  return {
    id: keyOf(each),
    tidspunkt: new Date(each.at).toISOString(),
    mottatt: new Date(each.recordedAt).toISOString(),
    hvem: pseudonymOf(keyOf(each)),
    tekst: saidInWords(each, osloDayOf(settings.now)),
    avsender: nameOfParty(sender, settings.nameOf),
    trekk: partyInWords(sender, settings.nameOf),
    frist: new Date(unmatchedDeadline(each)).toISOString(),
    ...reasonInWords(each.reason),
    ...(each.told === undefined ? { kanOpprettes: false } : {}),
    kandidater: each.candidates.flatMap((candidate) => candidateFor(candidate, looking)),
  };
};

/** When it was set aside, by whom, and why; whoever may take it up again may read that. */
const asideOf = (each: Unmatched, { avvist }: Journey, nameOf: NameOf): UkobletHendelse['avvist'] => {
  const keys = each.told === undefined ? [keyOf(each)] : subjectOf(each.told).keys;
  return keys
    .flatMap((key) => avvist?.[key] ?? [])
    .map(({ at, av, grunn }) => present({ tidspunkt: new Date(at).toISOString(), av: av && nameOf(av), grunn }))[0];
};

/** What was set aside waits for nobody: it has no candidates, and no deadline. */
const asideFor = (each: Unmatched, looking: Looking): UkobletHendelse => {
  const { journey, settings } = looking;
  const avvist = asideOf(each, journey, settings.nameOf);
  const { frist, trekk, ...event } = eventFor({ ...each, candidates: [] }, looking);
  return present({ ...event, avvist });
};

/** Messages that belong to no transition, or were set aside, each for those who can say where it belongs. Nothing of a shielded person. */
export const unmatchedFor = (journey: Journey, settings: UnmatchedSettings): readonly AudienceUnmatched[] => {
  if (journey.grad === 'strengt-fortrolig') return [];
  const forEach = (all: readonly Unmatched[], make: typeof eventFor): readonly AudienceUnmatched[] =>
    all.flatMap((each) =>
      whoCanPlace(each, settings.placeOf).map((audience) => ({
        audience,
        event: make(each, { journey, audience, settings }),
      })),
    );
  return [...forEach(unmatchedIn(journey), eventFor), ...forEach(setAsideIn(journey), asideFor)];
};
