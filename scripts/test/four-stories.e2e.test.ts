import { beforeAll, describe, expect, test } from 'vitest';
import { type Actors, openActors } from './whole/actors.ts';
import { someone } from './whole/people.ts';
import { useSystem } from './whole/use-system.ts';

const whole = useSystem();
let actors: Actors;
beforeAll(() => {
  actors = openActors(whole.system);
});

const need = { bolig: 'ja', nav: 'ja', ansvarlig: 'ja' } as const;
const consent = { til: ['nav', 'boligsosial'] } as const;
const range = (days: number) => ({
  tidligst: actors.dateIn(days - 2),
  sannsynlig: actors.dateIn(days),
  senest: actors.dateIn(days + 3),
  visshet: 'planlagt',
});

describe('utskrivning planlagt', () => {
  test('tells the housing office when to have a home, and nothing more', async () => {
    const { clinic, noticesAbout, untilGap } = actors;
    const person = someone();
    await clinic('PUT', '/v1/opphold/plan-1', {
      person,
      oppholdstype: 'langtid',
      kommune: '3403',
      kommunaltBehov: 'ja',
    });
    await clinic('POST', '/v1/personer/samtykke', { person, ...consent });
    const plan = { person, kommune: '3403', utskrivning: range(20), behov: need };
    const { overgangId } = await clinic('PUT', '/v1/opphold/plan-1/utskrivningsplan', plan);
    await untilGap(String(overgangId), 'bolig-mangler');
    await whole.system.settled();
    const told = await noticesAbout(String(overgangId), 'boligsosial', 'boligsosial-hamar');
    expect(told.at(-1)?.innhold.periode?.sannsynlig).toBe(actors.dateIn(20));
    expect(JSON.stringify(told)).not.toMatch(/tsb|langtid|klinikk|dps/i);
  });

  test('tells nobody before the person has said yes', async () => {
    const { clinic, notices, untilGap } = actors;
    const person = someone();
    const plan = { person, kommune: '3403', utskrivning: range(20), behov: need };
    await clinic('PUT', '/v1/opphold/plan-2', {
      person,
      oppholdstype: 'langtid',
      kommune: '3403',
      kommunaltBehov: 'ja',
    });
    const { overgangId } = await clinic('PUT', '/v1/opphold/plan-2/utskrivningsplan', plan);
    await untilGap(String(overgangId), 'bolig-mangler');
    await whole.system.settled();
    const told = await notices('boligsosial', 'boligsosial-hamar');
    expect(told.filter((notice) => notice.overgangId === overgangId)).toEqual([]);
    expect((await actors.board('boligsosial-hamar')).some((row) => row.overgangId === overgangId)).toBe(false);
  });
});

describe('løslatelse', () => {
  test('with a need and no roof is flagged as critical at once', async () => {
    const { prison, untilGap, gaps } = actors;
    const person = someone();
    const stay = { person, hjemmel: 'dom-over-90-dager', aldersgruppe: '25-pluss', kommune: '3403', behov: need };
    await prison('PUT', '/v1/fengselsopphold/ut-1', stay);
    await prison('POST', '/v1/personer/samtykke', { person, ...consent });
    const { overgangId } = await prison('POST', '/v1/fengselsopphold/ut-1/loslatelse', { person, til: 'uten-tak' });
    await untilGap(String(overgangId), 'ut-uten-tak');
    const gap = (await gaps(String(overgangId))).find(({ forventning }) => forventning === 'ut-uten-tak');
    expect(gap?.trinn).toBe('kritisk');
  });
});

describe('bolig tildelt', () => {
  test('from before the exit closes the gap; from after it counts the nights without a home', async () => {
    const { clinic, housing, untilGap, untilNoGap, gaps } = actors;
    const person = someone();
    await clinic('PUT', '/v1/opphold/bolig-1', {
      person,
      oppholdstype: 'langtid',
      kommune: '3403',
      kommunaltBehov: 'ja',
    });
    await clinic('POST', '/v1/personer/samtykke', { person, ...consent });
    const plan = { person, kommune: '3403', utskrivning: range(20), behov: need };
    const { overgangId } = await clinic('PUT', '/v1/opphold/bolig-1/utskrivningsplan', plan);
    const id = String(overgangId);
    await untilGap(id, 'bolig-mangler');
    const home = { person, kommune: '3403', boligId: 'hjem-1', overgangId };
    await housing('POST', '/v1/boligtildelinger', { ...home, fra: actors.dateIn(24) });
    await untilGap(id, 'bolig-for-sent');
    const late = (await gaps(id)).find(({ forventning }) => forventning === 'bolig-for-sent');
    expect(late?.tall).toBe(4);
    await housing('POST', '/v1/boligtildelinger', { ...home, fra: actors.dateIn(18) });
    await untilNoGap(id, 'bolig-for-sent');
    await untilNoGap(id, 'bolig-mangler');
  });

  test('for somebody whose stay nobody has reported waits among the unmatched, and is matched by itself', async () => {
    const { housing, clinic, unmatched, board } = actors;
    const person = someone();
    const { meldingId } = await housing('POST', '/v1/boligtildelinger', {
      person,
      kommune: '3403',
      boligId: 'hjem-uten-opphold',
      meldingId: 'hjem-uten-opphold-1',
      fra: actors.dateIn(10),
    });
    await whole.system.settled();
    expect((await unmatched('boligsosial-hamar')).some((event) => event.id.includes(meldingId))).toBe(true);
    await clinic('PUT', '/v1/opphold/sent-1', {
      person,
      oppholdstype: 'korttid',
      kommune: '3403',
      kommunaltBehov: 'ja',
    });
    await clinic('POST', '/v1/personer/samtykke', { person, ...consent });
    const plan = { person, kommune: '3403', utskrivning: range(12), behov: need };
    const { overgangId } = await clinic('PUT', '/v1/opphold/sent-1/utskrivningsplan', plan);
    await whole.system.settled();
    expect((await unmatched('boligsosial-hamar')).some((event) => event.id.includes(meldingId))).toBe(false);
    const row = (await board('dps-hamar')).find((one) => one.overgangId === overgangId);
    expect(row?.ledd.bolig.tilstand).toBe('pa-plass');
  });
});

describe('avbrutt behandling', () => {
  test('is flagged until somebody has reached the person and there is a roof', async () => {
    const { clinic, nav, untilGap, untilNoGap } = actors;
    const person = someone();
    await clinic('PUT', '/v1/opphold/brudd-1', {
      person,
      oppholdstype: 'korttid',
      kommune: '3403',
      kommunaltBehov: 'ja',
      behov: need,
    });
    await clinic('POST', '/v1/personer/samtykke', { person, ...consent });
    const brokenOff = { person, arsak: 'eget-onske', til: 'ukjent' };
    const { overgangId } = await clinic('POST', '/v1/opphold/brudd-1/avbrudd', brokenOff);
    const id = String(overgangId);
    await untilGap(id, 'avbrudd-uten-oppfolging');
    await nav('POST', '/v1/personer/kontakt', { person, overgangId, sted: 'hos-familie' });
    await nav('PUT', '/v1/midlertidige-botilbud/tak-1', {
      person,
      overgangId,
      kommune: '3403',
      botilbudstype: 'hybelhus',
      fra: actors.dateIn(0),
      til: actors.dateIn(30),
    });
    await untilNoGap(id, 'avbrudd-uten-oppfolging');
  });
});
