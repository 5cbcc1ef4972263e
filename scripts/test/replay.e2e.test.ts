import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDemoPlan } from '../start/demo-plan.ts';
import { loadDemo } from '../start/load-demo.ts';
import { openActors } from './whole/actors.ts';
import { someone } from './whole/people.ts';
import { useSystem } from './whole/use-system.ts';

const plan = newDemoPlan(40, 3, Date.now());
const whole = useSystem({ beginAt: new Date(plan.from) });
const need = { bolig: 'ja', nav: 'ja', ansvarlig: 'ja' } as const;
const consent = { til: ['nav', 'boligsosial'] } as const;
const script = path.join(import.meta.dirname, '../replay.ts');

let admin: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  await loadDemo(whole.system, plan);
  admin = openDatabase({ url: whole.system.postgresUrl, schema: 'transition_tracker', application: 'test' });
});
afterAll(() => admin.close());

/** Runs the command as an operator does. */
const replay = async (...args: readonly string[]) => {
  const child = spawn(process.execPath, [script, '--data', whole.dataDir, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const [code] = await once(child, 'close');
  return { code, said };
};

const hashesIn = (said: string): readonly string[] =>
  [...said.matchAll(/(?:live|rebuilt) +([0-9a-f]{64})/g)].map(([, hash]) => hash ?? '');

const boardOf = async (who: string) => {
  const actors = openActors(whole.system);
  return { rows: await actors.board(who), unmatched: await actors.unmatched(who) };
};

const logHead = async (): Promise<number> =>
  Number((await admin.execute(sql`select max(position) as head from event_log`))[0]?.['head']);

const schemas = async (): Promise<readonly string[]> =>
  (await admin.execute(sql`select nspname from pg_namespace where nspname like 'transition_tracker%' order by 1`)).map(
    (row) => String(row['nspname']),
  );

/** Somebody who is about to leave a clinic in Hamar; the id of the transition. */
const leaving = async (id: string): Promise<string> => {
  const actors = openActors(whole.system);
  const person = someone();
  const inWeeks = actors.dateIn(20);
  await actors.clinic('PUT', `/v1/opphold/${id}`, {
    person,
    oppholdstype: 'langtid',
    kommune: '3403',
    kommunaltBehov: 'ja',
  });
  await actors.clinic('POST', '/v1/personer/samtykke', { person, ...consent });
  const { overgangId } = await actors.clinic('PUT', `/v1/opphold/${id}/utskrivningsplan`, {
    person,
    kommune: '3403',
    utskrivning: { tidligst: inWeeks, sannsynlig: inWeeks, senest: inWeeks, visshet: 'planlagt' },
    behov: need,
  });
  return String(overgangId);
};

test('persons who were merged, or merged and parted, are built anew as they are', async () => {
  const { urls, issuer, settled } = whole.system;
  const headers = {
    authorization: `Bearer ${await issuer.token('koordinator-hamar')}`,
    'content-type': 'application/json',
  };
  const order = async (path: string, body: object) => {
    const answer = await fetch(`${urls.tracker}/v1/overganger/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    expect(`${answer.status} ${await answer.text()}`).toContain('200 ');
    await settled();
  };
  const [one, other, third] = [await leaving('sammen-1'), await leaving('sammen-2'), await leaving('sammen-3')];
  await settled();
  await order(`${one}/sammenslaing`, { med: { overgangId: other }, grunn: 'D-nummeret er byttet ut.' });
  await order(`${third}/sammenslaing`, { med: { overgangId: one }, grunn: 'Feil tastet.' });
  const shown = await fetch(`${urls.tracker}/v1/overganger/${third}`, { headers });
  const { tidslinje } = (await shown.json()) as { tidslinje: { sammenslaing?: { id: string }; tekst: string }[] };
  const last = tidslinje.find(({ tekst }) => tekst.includes('Feil tastet.'));
  await order(`${one}/sammenslaing/opphevelse`, { sammenslaing: last?.sammenslaing?.id, grunn: 'To personer.' });
  const together = await admin.execute(
    sql`select jsonb_array_length(together) as refs from journey where together is not null`,
  );
  expect(together.map((row) => row['refs'])).toEqual([2, 2]);
  const { code, said } = await replay();
  expect(said).toContain(' 0 different');
  expect(code).toBe(0);
});

test('what is built anew equals the live tracker, and is thrown away', async () => {
  const { code, said } = await replay();
  expect(said).toContain(' 0 different');
  expect(code).toBe(0);
  const [live, rebuilt] = hashesIn(said);
  expect(live).toBe(rebuilt);
  expect(await schemas()).toEqual(['transition_tracker']);
});

test('a damaged journey is found; the live tracker stays until it is said that the other may take its place', async () => {
  const { clock } = whole.system;
  await clock.runAt(0);
  const before = await boardOf('demo-leder');
  const [row] = await admin.execute(sql`
    update journey set journey = '{"stays":[],"facts":[],"homes":[]}'::json
    where person_ref = (select person_ref from board_row limit 1) returning person_ref, (journey->'x') as x`);
  const damaged = String(row?.['person_ref']);

  const refused = await replay('--swap');
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(damaged);
  expect(refused.said).toContain('the live one is untouched');
  expect(await schemas()).toEqual(['transition_tracker']);

  const head = await logHead();
  const swapped = await replay('--swap', '--even-if-different');
  expect(swapped.said).toContain('the new tracker is the live one');
  expect(await schemas()).toHaveLength(2);
  expect(await logHead()).toBe(head);
  expect(await boardOf('demo-leder')).toEqual(before);
  const again = await replay();
  expect(again.said).toContain(' 0 different');
  await clock.runAt(1);
});

test('facts that are told meanwhile are in the new tracker, each once, and notices go on', async () => {
  const actors = openActors(whole.system);
  const stays = Array.from({ length: 30 }, (_, at) => `gjenskaping-${at}`);
  const overganger: string[] = [];
  let done = false;
  const telling = (async () => {
    for (const id of stays) {
      overganger.push(await leaving(id));
      await sleep(100);
    }
    done = true;
  })();
  const { code, said } = await replay('--swap');
  expect(said).toContain('the new tracker is the live one');
  expect(code).toBe(0);
  expect(done).toBe(false);
  await telling;
  await whole.system.settled();
  for (const overgangId of overganger) await actors.untilGap(overgangId, 'bolig-mangler');
  const again = await replay();
  expect(again.said).toContain(' 0 different');
  expect(again.said).not.toContain('known better');
});
