import type { ProblemKind } from '@overgang/http-service';
import { problemsOf } from '@overgang/http-service';
import type { CommonRefusal } from '../decide/refusal.ts';

const refusedByDecision: Record<CommonRefusal, ProblemKind> = {
  'person-mangler': {
    status: 422,
    title: 'Vi vet ikke hvem det gjelder. Oppgi personen',
    titleEn: 'It is not known whom this is about. Name the person',
  },
  'annen-person': {
    status: 409,
    title: 'Dette er meldt før, om en annen person',
    titleEn: 'This was reported before, about another person',
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

/** The refusals that every door shares, in words. */
export const doorProblemTable = { ...refusedByDecision, ...refusedAtTheDoor } as const;

/** Makes one of the doors' shared refusals. */
export const doorProblem = problemsOf(doorProblemTable);
