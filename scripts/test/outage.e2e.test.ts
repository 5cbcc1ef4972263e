import { beforeAll, expect, test } from 'vitest';
import { type Actors, openActors } from './whole/actors.ts';
import { someone } from './whole/people.ts';
import { useSystem } from './whole/use-system.ts';

/** A Monday morning: a receipt's deadline is a working day away. From the beginning: a clock that is put back judges nothing anew. */
const morning = new Date('2026-11-23T08:00:00Z');
const whole = useSystem({ beginAt: morning });
let actors: Actors;
beforeAll(() => {
  actors = openActors(whole.system);
});

const day = 86_400_000;

test('a receipt that waits behind a broken bus opens no false ikke-mottatt, however long it takes', async () => {
  const { system } = whole;
  const { clinic, housing, noticesAbout, gaps } = actors;
  await system.clock.runAt(0);
  await system.moveClockTo(system.clock.now());
  const person = someone();
  const behov = { bolig: 'ja' };
  await clinic('PUT', '/v1/opphold/brutt-buss', {
    person,
    oppholdstype: 'langtid',
    kommune: '3403',
    kommunaltBehov: 'ja',
    behov,
  });
  await clinic('POST', '/v1/personer/samtykke', { person, til: ['nav', 'boligsosial'] });
  await system.settled(); // so that the office is told of the need first, and of the date in a second notice
  const utskrivning = { tidligst: '2026-12-14', sannsynlig: '2026-12-18', senest: '2026-12-22', visshet: 'planlagt' };
  const { overgangId } = await clinic('PUT', '/v1/opphold/brutt-buss/utskrivningsplan', {
    person,
    kommune: '3403',
    utskrivning,
    behov,
  });
  await system.settled();
  const toReceive = await noticesAbout(String(overgangId), 'boligsosial', 'boligsosial-hamar');
  expect(toReceive.map(({ slag }) => slag)).toEqual(['ny-overgang', 'endret-overgang']);

  const mend = system.breakBus();
  for (const { varselId } of toReceive) await housing('POST', `/v1/varsler/${varselId}/kvittering`);
  await system.clock.moveTo(new Date(system.clock.now().getTime() + 3 * day));
  await new Promise((resolve) => setTimeout(resolve, 2_500)); // two sweeps and two pulses that do not get through
  const during = (await gaps(String(overgangId))).map(({ forventning }) => forventning);
  expect(during).not.toContain('ikke-mottatt');
  // The door takes posts in all the while, so it is ready, and says what it goes on without.
  const health = await fetch(`${system.urls.boligsosial}/health/ready`);
  expect([health.status, await health.json()]).toMatchObject([200, { ready: true, goesOnWithout: ['relay'] }]);

  mend();
  await system.moveClockTo(system.clock.now());
  const after = await gaps(String(overgangId));
  const unreceived = after.filter(({ forventning }) => forventning === 'ikke-mottatt').map(({ trekk }) => trekk?.etat);
  expect(unreceived).toEqual(['nav']); // who did not take theirs is flagged; who did is not
});
