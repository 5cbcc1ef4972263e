import { demoOrganisations } from '@overgang/access';
import { transitionTrackerRoutes } from '@overgang/contracts/board';
import { beforeAll, describe, expect, test } from 'vitest';
import { openCaller } from '../lib/call-as.ts';
import { type Actors, openActors } from './whole/actors.ts';
import { someone } from './whole/people.ts';
import { useSystem } from './whole/use-system.ts';

const whole = useSystem();
let actors: Actors;
let told = '';
let untold = '';

beforeAll(async () => {
  actors = openActors(whole.system);
  const { clinic } = actors;
  const plan = (person: object, days: number) => ({
    person,
    kommune: '3403',
    utskrivning: {
      tidligst: actors.dateIn(days),
      sannsynlig: actors.dateIn(days),
      senest: actors.dateIn(days),
      visshet: 'planlagt',
    },
    behov: { bolig: 'ja', nav: 'ja' },
  });
  const open = { oppholdstype: 'langtid', kommune: '3403', kommunaltBehov: 'ja' };
  const yes = someone();
  await clinic('PUT', '/v1/opphold/ja', { person: yes, ...open });
  await clinic('POST', '/v1/personer/samtykke', { person: yes, til: ['nav', 'boligsosial'] });
  told = String((await clinic('PUT', '/v1/opphold/ja/utskrivningsplan', plan(yes, 20))).overgangId);
  const no = someone();
  await clinic('PUT', '/v1/opphold/nei', { person: no, ...open });
  await clinic('POST', '/v1/personer/samtykke/avslag', { person: no, til: ['nav', 'boligsosial'] });
  untold = String((await clinic('PUT', '/v1/opphold/nei/utskrivningsplan', plan(no, 20))).overgangId);
  await whole.system.settled();
});

const seesTold = new Set(['dps-hamar', 'boligsosial-hamar', 'nav-hamar', 'demo-leder']);
const seesUntold = new Set(['dps-hamar', 'demo-leder']);
const readers = demoOrganisations.map(({ nokkel }) => nokkel);

describe.each(readers)('%s', (who) => {
  const has = (scope: string): boolean =>
    demoOrganisations.some((one) => one.nokkel === who && (one.scopes ?? []).some((granted) => granted === scope));

  test('sees on the board whom it may know of, and nobody else', async () => {
    if (!has('overgang:tavle')) return;
    const shown = (await actors.board(who)).map((row) => String(row.overgangId));
    if (!who.startsWith('koordinator')) expect(shown.includes(told)).toBe(seesTold.has(who));
    expect(shown.includes(untold)).toBe(seesUntold.has(who));
  });

  test('finds one transition exactly when its board shows it', async () => {
    if (!has('overgang:tavle')) return;
    const shown = new Set((await actors.board(who)).map((row) => String(row.overgangId)));
    for (const id of [told, untold]) {
      const url = `${whole.system.urls.tracker}/v1/overganger/${id}`;
      const { status } = await openCaller(whole.system.issuer)({ who, url });
      expect(status).toBe(shown.has(id) ? 200 : 404);
    }
  });

  test('is let in to every route that its scopes are for, and to no other', async () => {
    for (const { method, path, id, scope } of transitionTrackerRoutes) {
      if (id === 'les-strom' || path.includes(':')) continue;
      const url = `${whole.system.urls.tracker}${path}`;
      // Nothing is asked for: whoever may ask is told so, everybody else that they may not.
      const asked = method === 'GET' ? { who, url } : { who, url, method, body: {} };
      const { status } = await openCaller(whole.system.issuer)(asked);
      const letIn = method === 'GET' ? 200 : 400;
      expect([id, status]).toEqual([id, has(scope) ? letIn : 403]);
    }
  });
});

test('nobody without a token reads or decides anything', async () => {
  for (const { path, method } of transitionTrackerRoutes) {
    const url = `${whole.system.urls.tracker}${path.replace(':overgangId', told).replace(':mangelId', told)}`;
    const response = await fetch(url, { method });
    expect([path, response.status]).toEqual([path, 401]);
    await response.body?.cancel();
  }
});

test('the row of a housing office names no clinic and no kind of institution', async () => {
  const [row] = (await actors.board('boligsosial-hamar')).filter((one) => String(one.overgangId) === told);
  expect(row?.opphav.slag).toBe('institusjon');
  const detail = await actors.transition(told, 'boligsosial-hamar');
  const words = JSON.stringify(detail).match(/[^"]*(dps|langtid|behandling|klinikk|rus)[^"]*/gi) ?? [];
  expect(words).toEqual([]);
});
