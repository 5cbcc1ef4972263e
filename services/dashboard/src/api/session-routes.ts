import type { FastifyInstance } from 'fastify';
import { type Demo, Innlogging, type Meg } from '../contract/session.ts';
import { isFromThisPage } from './is-from-this-page.ts';
import { refused } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

/** What the routes about the viewer are made of. */
export interface SessionRouteParts {
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  /** What to try out, in the demonstration. */
  readonly trial?: Demo['proving'];
}

/** `GET /api/meg`, `GET /api/demo`, `POST /api/innlogging`, `POST /api/utlogging`. */
export const addSessionRoutes = (server: FastifyInstance, { sessions, signIn, trial }: SessionRouteParts): void => {
  const demo = signIn.personas.length > 0;

  server.get('/api/meg', (request, reply) => {
    const known = sessions.viewerOf(request);
    const viewer = known ?? signIn.personas[0];
    if (viewer === undefined) throw refused('ikke-innlogget');
    if (known === undefined) sessions.start(reply, viewer);
    return reply.header('cache-control', 'no-store').send({ ...viewer, demo } satisfies Meg);
  });

  server.get('/api/demo', (_request, reply) => {
    if (!demo) throw refused('finnes-ikke');
    const personer = signIn.personas.map(({ id, navn, etat }) => ({ id, navn, etat }));
    return reply.send({ personer, ...(trial === undefined ? {} : { proving: trial }) } satisfies Demo);
  });

  server.post('/api/innlogging', { bodyLimit: 4096 }, (request, reply) => {
    if (!isFromThisPage(request.headers)) throw refused('fremmed-avsender');
    const asked = Innlogging.safeParse(request.body);
    if (!asked.success) throw refused('ugyldig-innhold');
    const viewer = signIn.personas.find((persona) => persona.id === asked.data.person);
    if (viewer === undefined) throw refused('ukjent-person');
    sessions.start(reply, viewer);
    return reply.code(204).send();
  });

  server.post('/api/utlogging', { bodyLimit: 4096 }, (request, reply) => {
    if (!isFromThisPage(request.headers)) throw refused('fremmed-avsender');
    sessions.end(reply);
    return reply.code(204).send();
  });
};
