import { randomBytes } from 'node:crypto';
import { someSyntheticNumbers } from '@overgang/person-ref';
import { beforeAll, expect, test } from 'vitest';
import { type Actors, openActors } from './whole/actors.ts';
import { useSystem } from './whole/use-system.ts';

const whole = useSystem();
let actors: Actors;
beforeAll(() => {
  actors = openActors(whole.system);
});

const identitetsnummer = someSyntheticNumbers(456_789, 1)[0]?.disclose() ?? '';

/** A post at the clinic's door, as a part of somebody's trace. */
const post = ([method, path]: readonly ['PUT' | 'POST', string], data: object, traceparent?: string) =>
  actors.call({
    who: 'dps-hamar',
    method,
    url: `${whole.system.urls.tsb}${path}`,
    body: { skjedde: new Date(actors.now()).toISOString(), person: { identitetsnummer }, ...data },
    ...(traceparent === undefined ? {} : { headers: { traceparent } }),
  });

const utskrivningIn = (days: number) => ({
  tidligst: actors.dateIn(days - 2),
  sannsynlig: actors.dateIn(days),
  senest: actors.dateIn(days + 7),
  visshet: 'planlagt',
});
const behov = { bolig: 'ja', nav: 'ja' };
const plan = (days: number) => ({ kommune: '3403', utskrivning: utskrivningIn(days), behov });

const series = async (url: string, name: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name}{.*} (.+)$`, 'm').exec(text)?.[1]);
};

test('one trace leads from a post at a door to the notice in a feed, and through the log', async () => {
  const { system } = whole;
  const [first, second] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
  const opphold = { oppholdstype: 'langtid', kommune: '3403', kommunaltBehov: 'ja', behov };
  await post(['PUT', '/v1/opphold/spor-1'], opphold);
  await post(['POST', '/v1/personer/samtykke'], { til: ['nav', 'boligsosial'] });
  await post(['PUT', '/v1/opphold/spor-1/utskrivningsplan'], plan(60), `00-${first}-00f067aa0ba902b7-01`);
  await system.settled();
  const feed = () => actors.notices('boligsosial', 'boligsosial-hamar');
  const told = await feed();
  expect(told.map(({ traceparent }) => traceparent?.slice(0, 36))).toContain(`00-${first}-`);

  await post(['PUT', '/v1/opphold/spor-1/utskrivningsplan'], plan(30), `00-${second}-00f067aa0ba902b7-01`);
  await system.settled();
  const known = new Set(told.map(({ varselId }) => varselId));
  const news = (await feed()).filter(({ varselId }) => !known.has(varselId));
  expect(news.length).toBeGreaterThan(0);
  for (const { traceparent } of news) expect(traceparent).toMatch(new RegExp(`^00-${second}-[0-9a-f]{16}-01$`));

  for (const trace of [first, second]) expect(whole.logged()).toContain(`"traceId":"${trace}"`);
});

test('a post without a trace, or with one that is not well formed, gets a trace of its own', async () => {
  const before = (await actors.notices('boligsosial', 'boligsosial-hamar')).length;
  await post(['PUT', '/v1/opphold/spor-1/utskrivningsplan'], plan(45), `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`);
  await whole.system.settled();
  const [newest] = (await actors.notices('boligsosial', 'boligsosial-hamar')).slice(before);
  expect(newest?.traceparent).toMatch(/^00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-00$/);
});

test('the whole way is measured, from the door’s answer to the decision and to the notice', async () => {
  const { tracker, boligsosial } = whole.system.urls;
  expect(await series(tracker, 'overgang_fact_to_decision_seconds_count')).toBe(5);
  expect(await series(boligsosial, 'overgang_fact_to_notice_seconds_count')).toBeGreaterThan(2);
  expect(await series(boligsosial, 'overgang_fact_to_notice_seconds_sum')).toBeLessThan(60);
});
