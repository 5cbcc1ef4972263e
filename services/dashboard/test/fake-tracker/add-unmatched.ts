import { avvisHendelse, gjenapneHendelse, type UkobletHendelse } from '@overgang/contracts/board';
import type { FastifyInstance } from 'fastify';

/** What the list is made of. */
interface UnmatchedPorts {
  readonly unmatched: () => readonly UkobletHendelse[];
  readonly readAt: () => { readonly per: string; readonly posisjon: number };
}

/** The list of what fits nothing, and what was set aside: remembered until the fake is closed. */
export const addUnmatched = (server: FastifyInstance, { unmatched, readAt }: UnmatchedPorts): void => {
  const aside = new Map<string, UkobletHendelse['avvist']>();
  server.get('/v1/ukoblet', () => ({ ...readAt(), rader: unmatched().filter(({ id }) => !aside.has(id)) }));
  server.get('/v1/ukoblet/avvist', () => ({
    ...readAt(),
    rader: unmatched().flatMap((event) => {
      const avvist = aside.get(event.id);
      return avvist === undefined ? [] : [{ ...event, kandidater: [], avvist }];
    }),
  }));
  server.post('/v1/ukoblet/avvisning', ({ body }) => {
    const { hendelse, grunn } = avvisHendelse.body.parse(body);
    const { per } = readAt();
    aside.set(hendelse, { tidspunkt: per, av: 'NAV Hamar', grunn });
    return { per, endret: true };
  });
  server.post('/v1/ukoblet/avvisning/opphevelse', ({ body }) => ({
    per: readAt().per,
    endret: aside.delete(gjenapneHendelse.body.parse(body).hendelse),
  }));
};
