import {
  avvisHendelse,
  frakobleHendelse,
  gjenapneHendelse,
  opprettOvergang,
  type UkobletHendelse,
} from '@overgang/contracts/board';
import type { FastifyInstance } from 'fastify';

/** What the list is made of. */
interface UnmatchedPorts {
  readonly unmatched: () => readonly UkobletHendelse[];
  readonly readAt: () => { readonly per: string; readonly posisjon: number };
}

/** The list of what fits nothing, and what was set aside: remembered until the fake is closed. */
export const addUnmatched = (server: FastifyInstance, { unmatched, readAt }: UnmatchedPorts): void => {
  const aside = new Map<string, UkobletHendelse['avvist']>();
  const made = new Set<string>();
  server.get('/v1/ukoblet', () => ({
    ...readAt(),
    rader: unmatched().filter(({ id }) => !aside.has(id) && !made.has(id)),
  }));
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
  server.post('/v1/ukoblet/opprettelse', ({ body }, reply) => {
    const { hendelse, fra } = opprettOvergang.body.parse(body);
    if (fra.enhet !== '310000027') {
      const errors = [{ path: 'fra.enhet', code: 'ukjent-enhet', message: 'Enheten finnes ikke i etaten.' }];
      const problem = { type: 'about:blank', title: 'Enheten er ikke kjent i denne etaten', code: 'ukjent-enhet' };
      return reply.code(422).send({ ...problem, status: 422, titleEn: 'Unknown', correlationId: 'x', errors });
    }
    made.add(hendelse);
    return { per: readAt().per, endret: true, overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714' };
  });
  server.post('/v1/overganger/:overgangId/koblinger/opphevelse', ({ body }) => ({
    per: readAt().per,
    endret: made.delete(frakobleHendelse.body.parse(body).hendelse),
  }));
  server.post('/v1/ukoblet/avvisning/opphevelse', ({ body }) => ({
    per: readAt().per,
    endret: aside.delete(gjenapneHendelse.body.parse(body).hendelse),
  }));
};
