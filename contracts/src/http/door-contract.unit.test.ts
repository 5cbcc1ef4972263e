import { expect, test } from 'vitest';
import { allEvents } from '../events/all-events.ts';
import { Etat } from '../values/etat.ts';
import { doorRoutesOf, resourcesOf } from './door-contract.ts';
import { dataOf } from './resource.ts';

const doors = Etat.options.map((etat) => [etat] as const);

test.each(doors)('%s can send every event of its own and of all agencies as a resource call', (etat) => {
  const sendable = allEvents.filter((event) => event.agency === etat || event.agency === 'felles');
  expect(
    resourcesOf(etat)
      .map((row) => row.event.type)
      .sort(),
  ).toEqual(sendable.map((event): string => event.type).sort());
});

test.each(doors)('%s has no two routes with the same id or the same method and path', (etat) => {
  const routes = doorRoutesOf(etat);
  const places = routes.map((route) => `${route.method} ${route.path.replace(/:\w+/g, ':x')}`);
  expect(new Set(routes.map((route) => route.id)).size).toBe(routes.length);
  expect(new Set(places).size).toBe(routes.length);
});

const rows = doors.flatMap(([etat]) => resourcesOf(etat).map((row) => [`${etat} ${row.event.name}`, row] as const));

test.each(rows)('%s: path and body together are the payload of its event', (_, row) => {
  const data: Record<string, unknown> = row.event.example.data;
  const inPath = Object.keys(row.contract.params.shape);
  const body = Object.fromEntries(
    Object.entries(data).filter(([key]) => !inPath.includes(key) && !row.filledByDoor.includes(key)),
  );
  const call = {
    params: row.contract.params.parse(Object.fromEntries(inPath.map((key) => [key, data[key]]))),
    body: row.contract.body.parse({ ...body, skjedde: row.event.example.time, rettsgrunnlag: 'samtykke' }),
  };
  const filled = Object.fromEntries(row.filledByDoor.map((key) => [key, data[key]]));
  expect(row.event.data.parse({ ...dataOf(call), ...filled })).toEqual(data);
});

test.each(rows)('%s: no path holds a name or a number of a person', (_, row) => {
  expect(row.contract.path).toMatch(
    /^\/v1(\/[a-z-]+|\/:(oppholdId|fengselsoppholdId|boligId|vedtakId|botilbudId|varselId|meldingId))+$/,
  );
});
