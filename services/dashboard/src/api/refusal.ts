import { randomUUID } from 'node:crypto';
import { type Problem, problemContentType } from '@overgang/contracts';
import type { FastifyReply } from 'fastify';

const refusals = {
  'ikke-innlogget': [401, 'Du er ikke logget inn', 'You are not signed in'],
  'fremmed-avsender': [403, 'Forespørselen kom ikke fra denne siden', 'The request did not come from this page'],
  'ukjent-person': [422, 'Denne personen kan du ikke logge inn som', 'You cannot sign in as this person'],
  'ugyldig-innhold': [400, 'Innholdet er ikke gyldig', 'The content is not valid'],
  'finnes-ikke': [404, 'Dette finnes ikke', 'This does not exist'],
  'sporing-borte': [
    502,
    'Tavla får ikke tak i opplysningene akkurat nå',
    'The board cannot reach the tracker right now',
  ],
  feil: [500, 'Noe gikk galt hos oss', 'Something went wrong at our end'],
} as const;

/** Why the dashboard itself says no. The tracker's own refusals are passed on as they are. */
export type RefusalCode = keyof typeof refusals;

/** Answers with problem+json. */
export const refuse = (reply: FastifyReply, code: RefusalCode): FastifyReply => {
  const [status, title, titleEn] = refusals[code];
  const problem: Problem = {
    type: `https://overgang.no/problem/${code}`,
    title,
    titleEn,
    status,
    code,
    correlationId: randomUUID(),
  };
  return reply.code(status).type(problemContentType).send(JSON.stringify(problem));
};
