import { randomUUID } from 'node:crypto';
import { demoOrganisations } from '@overgang/access';
import {
  lesAvtaler,
  lesForventninger,
  lesOvergang,
  lesOverganger,
  lesTall,
  lesUkoblet,
  transitionTrackerRoutes,
} from '@overgang/contracts/board';
import { KontaktOppnadd } from '@overgang/contracts/events';
import type { MemoryBus } from '@overgang/event-bus';
import { callRoute } from '@overgang/http-service';
import { transitionIdOf } from '@overgang/reproducible-id';
import { eventually } from '@overgang/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestBus, type RunningTracker, runTracker } from './a-running-tracker.ts';
import { readEvents } from './read-events.ts';
import { events, say } from './say-on-the-bus.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
let bus: MemoryBus;
let tracker: RunningTracker;
let url: string;

const person = randomUUID();
const told = transitionIdOf('urn:orgnr:310000019', 'inne');
const agreement = {
  avtaleId: 'hamar-2026',
  kommune: '3403',
  gyldigFra: '2026-01-01',
  frister: [{ forventning: 'bolig-mangler', dager: 21, dagslag: 'dager' }],
} as const;

beforeAll(async () => {
  bus = await openTestBus();
  tracker = await runTracker(database.db, { bus, agreements: [agreement] });
  url = await tracker.http.listen({ port: 0, host: '127.0.0.1' });
  const saying = (id: string) => ({ personRef: person, id, at: tracker.clock.now() });
  await say(bus, 'tsb', events.admitted('inne', saying('inn')), events.consented(saying('ja')));
  await say(bus, 'tsb', events.planned('inne', '2026-12-20', saying('plan')));
  const stray = { ...KontaktOppnadd.example, source: 'urn:orgnr:310000035', subject: randomUUID(), id: 'ukoblet' };
  await say(bus, 'nav', {
    ...stray,
    time: tracker.clock.now().toISOString(),
    recordedat: tracker.clock.now().toISOString(),
    data: {},
  });
  await eventually(async () => expect((await call(lesOverganger, 'nav-hamar')).body.rader).toHaveLength(1));
  await eventually(async () => expect((await call(lesUkoblet, 'nav-hamar')).body.rader).toHaveLength(1));
});
afterAll(async () => {
  await tracker.stop();
  await bus.close();
});

const call = (contract: Parameters<typeof callRoute>[1], token: string, more = {}) =>
  callRoute(tracker.http, contract, { token, ...more });

/** Consent alone does not tell the municipality that this is a hospital. */
const maySeePayment = new Set(['dps-hamar', 'demo-leder']);
const mayKnow = new Set(['dps-hamar', 'nav-hamar', 'boligsosial-hamar', 'demo-leder']);

/** What a route answers to whoever is let in, asked with no more than a transition or an agreement. */
const answerOf = ({ id, method }: { readonly id: string; readonly method: string }, may: May): number => {
  if (method !== 'GET' || id === 'les-kunnskap') return 400;
  if (id === 'les-betalingsdogn') return may.seePayment ? 200 : 404;
  if (id === 'les-overgang') return may.knowTransition ? 200 : 404;
  return id === 'les-avtale' && !may.readAgreement ? 404 : 200;
};

interface May {
  readonly seePayment: boolean;
  readonly knowTransition: boolean;
  readonly readAgreement: boolean;
}

describe.each(demoOrganisations.map(({ nokkel, etat, kommuner, scopes }) => ({ nokkel, etat, kommuner, scopes })))(
  '$nokkel',
  ({ nokkel, etat, kommuner = [], scopes = [] }) => {
    const isLetIn = scopes.some((scope) => scope === 'overgang:tavle');
    const knows = mayKnow.has(nokkel) || (etat === 'koordinator' && kommuner.includes('3403'));

    const may = {
      seePayment: maySeePayment.has(nokkel),
      knowTransition: knows,
      readAgreement: nokkel === 'demo-leder' || kommuner.includes('3403'),
    };

    test('is let in to each route that its scopes are for, and to no other', async () => {
      for (const contract of transitionTrackerRoutes) {
        if (contract.id === 'les-strom') continue;
        const { status } = await call(contract, nokkel, { params: { overgangId: told, avtaleId: 'hamar-2026' } });
        const mayAsk = scopes.some((scope) => scope === contract.scope);
        expect([contract.id, status]).toEqual([contract.id, mayAsk ? answerOf(contract, may) : 403]);
      }
    });

    test('sees the transition in list and counts exactly when it may know of it', async () => {
      if (!isLetIn) return;
      const { body } = await call(lesOverganger, nokkel);
      expect(body.rader.map((row: { overgangId: string }) => row.overgangId)).toEqual(knows ? [told] : []);
      expect((await call(lesTall, nokkel)).body.totalt).toBe(knows ? 1 : 0);
    });
  },
);

test('explains one transition: the same gaps as in its row, and what happened', async () => {
  const { body } = await call(lesOvergang, 'dps-hamar', { params: { overgangId: told } });
  const ids = (gaps: readonly { mangelId: string }[]) => gaps.map(({ mangelId }) => mangelId);
  expect(ids(body.mangler)).toEqual(ids(body.rad.mangler));
  expect(body.mangler.length).toBeGreaterThan(0);
  expect(body.tidslinje.length).toBeGreaterThan(2);
  expect(() => lesOvergang.responses[200].parse(body)).not.toThrow();
});

test('says from which position a stream goes on, and does so over HTTP', async () => {
  const { body } = await call(lesOverganger, 'dps-hamar');
  const headers = { authorization: 'Bearer dps-hamar' };
  const listening = readEvents(`${url}/v1/strom?etter=${body.posisjon}`, 1, headers);
  const saying = { personRef: person, id: 'fastlege', at: new Date(tracker.clock.now().getTime() + 1) };
  await say(bus, 'tsb', events.gpTold('inne', saying));
  const [heard] = await listening;
  expect(heard?.data).toMatchObject({ type: 'endring', overgangId: told });
  expect(Number(heard?.id)).toBeGreaterThan(body.posisjon);
  const all = await readEvents(`${url}/v1/strom?etter=${body.posisjon}`, 1, { ...headers, 'last-event-id': '0' });
  expect(Number(all[0]?.id)).toBeLessThanOrEqual(body.posisjon);
});

test('pages by an opaque place, and refuses one that is not its own', async () => {
  const codes = await Promise.all(
    ['nonsense', 'WzFd', Buffer.from('[0,"x","y"]').toString('base64url')].map(async (etter) => {
      const { status, body } = await call(lesOverganger, 'dps-hamar', { query: { etter } });
      return [status, body.code];
    }),
  );
  expect(new Set(codes.map(String))).toEqual(new Set(['400,ukjent-markor']));
  expect((await call(lesUkoblet, 'nav-hamar', { query: { etter: 'nonsense' } })).body.code).toBe('ukjent-markor');
  const { body } = await call(lesUkoblet, 'nav-hamar', { query: { antall: 1 } });
  expect(body).toMatchObject({ rader: [{ arsak: 'ingen-overgang' }] });
});

test.each([
  [{ alvor: 'verst' }],
  [{ kommune: '9999' }],
  [{ fra: '2026-02-30' }],
  [{ antall: '1000' }],
  [{ ukjent: 'filter' }],
])('refuses the question %o by name', async (query) => {
  const { status, body } = await call(lesOverganger, 'dps-hamar', { query });
  expect(status).toBe(400);
  expect(body.errors[0].path).toContain(Object.keys(query)[0]);
});

test('shows the rules to all and the agreements to those whose municipality they hold in', async () => {
  expect((await call(lesForventninger, 'nav-hamar')).body.rader.length).toBeGreaterThan(10);
  expect((await call(lesAvtaler, 'nav-hamar')).body.rader).toHaveLength(1);
  const elsewhere = demoOrganisations.find(({ etat, kommuner }) => etat === 'nav' && kommuner?.includes('0301'));
  expect((await call(lesAvtaler, String(elsewhere?.nokkel))).body.rader).toEqual([]);
  expect((await call(lesAvtaler, 'demo-leder')).body.rader).toHaveLength(1);
});
