import { problemsOf, RefusalError } from '@overgang/http-service';

const problem = problemsOf({
  'ikke-innlogget': { status: 401, title: 'Du er ikke logget inn', titleEn: 'You are not signed in' },
  'fremmed-avsender': {
    status: 403,
    title: 'Forespørselen kom ikke fra denne siden',
    titleEn: 'The request did not come from this page',
  },
  'ukjent-person': {
    status: 422,
    title: 'Denne personen kan du ikke logge inn som',
    titleEn: 'You cannot sign in as this person',
  },
  'ugyldig-innhold': { status: 400, title: 'Innholdet er ikke gyldig', titleEn: 'The content is not valid' },
  'finnes-ikke': { status: 404, title: 'Dette finnes ikke', titleEn: 'This does not exist' },
  'sporing-borte': {
    status: 502,
    title: 'Tavla får ikke tak i opplysningene akkurat nå',
    titleEn: 'The board cannot reach the tracker right now',
  },
});

/** Why the dashboard itself says no. The tracker's own refusals are passed on as they are. */
export type RefusalCode = Parameters<typeof problem>[0];

/** The refusal to throw: the service around turns it into problem+json. */
export const refused = (code: RefusalCode): RefusalError => new RefusalError(problem(code));
