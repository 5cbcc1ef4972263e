import { type ProblemKind, problemsOf } from '@overgang/http-service';
import type { CommonRefusal, StayClash } from '../decide/refusal.ts';
import type { RefusalWords } from '../door-spec.ts';

const clashesInAStay: Record<StayClash, ProblemKind> = {
  'inngang-alt-meldt': {
    status: 409,
    title: 'Starten på oppholdet er meldt med et annet tidspunkt. Trekk den meldingen først hvis den var feil',
    titleEn: 'The start of the stay was reported at another time. Retract that report first if it was wrong',
  },
  'utgang-alt-meldt': {
    status: 409,
    title: 'Slutten på oppholdet er alt meldt. Trekk den meldingen først hvis den var feil',
    titleEn: 'The end of the stay has been reported already. Retract that report first if it was wrong',
  },
  'utgang-for-inngang': {
    status: 422,
    title: 'Oppholdet slutter før det starter',
    titleEn: 'The stay ends before it begins',
  },
  'hendelse-for-inngang': {
    status: 422,
    title: 'Dette kan ikke ha skjedd før oppholdet startet',
    titleEn: 'This cannot have happened before the stay began',
  },
  'hendelse-etter-utgang': {
    status: 422,
    title: 'Dette kan ikke ha skjedd etter at oppholdet var slutt',
    titleEn: 'This cannot have happened after the stay had ended',
  },
  'plan-for-inngang': {
    status: 422,
    title: 'Den planlagte slutten er før oppholdet startet',
    titleEn: 'The planned end is before the stay began',
  },
};

const refusedByDecision: Record<CommonRefusal, ProblemKind> = {
  ...clashesInAStay,
  'person-mangler': {
    status: 422,
    title: 'Vi vet ikke hvem det gjelder. Oppgi personen',
    titleEn: 'It is not known whom this is about. Name the person',
  },
  'annen-person': {
    status: 409,
    title: 'Dette er meldt på en annen person. Trekk den meldingen først hvis den var feil',
    titleEn: 'This was reported for another person. Retract that report first if it was wrong',
  },
  'framtidig-hendelse': {
    status: 422,
    title: 'Det som meldes, kan ikke ha skjedd ennå',
    titleEn: 'What is reported cannot have happened yet',
  },
  'slutter-for-start': {
    status: 422,
    title: 'Slutten er før starten',
    titleEn: 'The end is before the beginning',
  },
  'bydel-utenfor-kommunen': {
    status: 422,
    title: 'Bydelen ligger ikke i kommunen',
    titleEn: 'The city district is not in the municipality',
  },
  'samme-sted': {
    status: 422,
    title: 'Flyttingen er til det samme stedet',
    titleEn: 'The move is to the same place',
  },
  'samme-enhet': {
    status: 422,
    title: 'Ansvaret går til den samme enheten',
    titleEn: 'The responsibility goes to the same unit',
  },
  'ukjent-melding': {
    status: 422,
    title: 'Meldingen som trekkes, er ikke mottatt. Se etter om id-en er riktig, eller oppgi personen',
    titleEn: 'The report that is retracted has not been received. Check its id, or name the person',
  },
  'annen-virksomhets-melding': {
    status: 403,
    title: 'Bare den som sendte meldingen, kan trekke den',
    titleEn: 'Only its sender can retract a report',
  },
  'kan-ikke-trekkes': {
    status: 422,
    title: 'En tilbaketrekking kan ikke trekkes. Send meldingen på nytt med ny id',
    titleEn: 'A retraction cannot be retracted. Send the report anew with another id',
  },
};

const refusedAtTheDoor = {
  'ukjent-hendelsestype': { status: 422, title: 'Hendelsestypen er ukjent', titleEn: 'The event type is unknown' },
  'annen-etats-hendelse': {
    status: 403,
    title: 'Denne hendelsen kan bare meldes av en annen etat',
    titleEn: 'Only another agency may report this event',
  },
  'ugyldig-identitetsnummer': {
    status: 422,
    title: 'Identitetsnummeret er ikke gyldig',
    titleEn: 'The identity number is not valid',
  },
  'personregister-utilgjengelig': {
    status: 503,
    title: 'Identitetsnummer kan ikke slås opp akkurat nå. Prøv igjen, eller oppgi personRef',
    titleEn: 'Identity numbers cannot be looked up right now. Try again, or give personRef',
  },
  'ukjent-markor': { status: 400, title: 'Plassen i strømmen er ukjent', titleEn: 'The place in the feed is unknown' },
  'varsel-finnes-ikke': { status: 404, title: 'Varselet finnes ikke', titleEn: 'There is no such notice' },
} as const satisfies Record<string, ProblemKind>;

/** The refusals of the decision that all doors share, in an agency's own words where it has some. */
export const commonRefusals = (
  words: Readonly<Partial<Record<CommonRefusal, RefusalWords>>> = {},
): Readonly<Record<CommonRefusal, ProblemKind>> => {
  const inWords = (Object.keys(refusedByDecision) as CommonRefusal[]).map(
    (code) => [code, { ...refusedByDecision[code], ...words[code] }] as const,
  );
  return Object.fromEntries(inWords) as Record<CommonRefusal, ProblemKind>; // one for each key of the table
};

/** Makes one of the refusals that the doors share and that no decision is behind. */
export const doorProblem = problemsOf(refusedAtTheDoor);
