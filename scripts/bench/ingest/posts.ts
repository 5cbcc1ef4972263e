import { randomUUID } from 'node:crypto';

/** A post as the load generator sends it, and as the ceiling stores it. */
export interface Post {
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly body: { readonly meldingId: string; readonly skjedde: string } & Readonly<Record<string, unknown>>;
  readonly stay: string;
  readonly personRef: string;
}

const day = 86_400_000;
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
/** Ids that no fødselsnummer can hide in: twelve digits of a random UUID may look like one, and are refused. */
const newId = (): string => `melding-${randomUUID().replace(/\d{6}/g, (digits) => `${digits.slice(0, 5)}x`)}`;

const planAround = (likely: number) => ({
  kommune: '3403',
  utskrivning: {
    tidligst: dateOf(likely - 3 * day),
    sannsynlig: dateOf(likely),
    senest: dateOf(likely + 7 * day),
    visshet: 'planlagt',
  },
  behov: { bolig: 'ja', nav: 'ja', ansvarlig: 'ja', helse: 'ja' },
  egenskaper: ['rusfri', 'bemannet'],
});

/** One person's stay as a clinic tells it: in, a date, another date, ready. The later ones are decided on the earlier. */
export const postsOfStay = (now: number): readonly Post[] => {
  const personRef = randomUUID();
  const stay = newId();
  const path = `/v1/opphold/${stay}`;
  const post = (
    method: Post['method'],
    suffix: string,
    told: { readonly at: number; readonly data: object },
  ): Post => ({
    method,
    path: `${path}${suffix}`,
    body: { ...told.data, meldingId: newId(), skjedde: new Date(told.at).toISOString(), person: { personRef } },
    stay,
    personRef,
  });
  return [
    post('PUT', '', {
      at: now - 30 * day,
      data: { oppholdstype: 'korttid', kommune: '3403', kommunaltBehov: 'ja', behov: { bolig: 'ja', nav: 'ja' } },
    }),
    post('PUT', '/utskrivningsplan', { at: now - 20 * day, data: planAround(now + 30 * day) }),
    post('PUT', '/utskrivningsplan', { at: now - 10 * day, data: planAround(now + 20 * day) }),
    post('POST', '/utskrivningsklar', { at: now - day, data: {} }),
  ];
};
