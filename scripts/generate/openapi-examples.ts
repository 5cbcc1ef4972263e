import { Etat, type RouteContract, resourcesOf } from '@overgang/contracts';
import { allEvents, batchContentType } from '@overgang/contracts/events';
import type { JsonSchema } from './json-schema.ts';
import type { ServiceDescription } from './services.ts';

const person = { identitetsnummer: '<elleve siffer>', navn: 'Kari Nordmann' };

const postedExamplesOf = (etat: Etat): JsonSchema[] =>
  allEvents.filter((event) => event.agency === etat).map(({ example: { recordedat: _stamped, ...posted } }) => posted);

const resourceExample = (etat: Etat, contract: RouteContract): JsonSchema | undefined => {
  const row = resourcesOf(etat).find((candidate) => candidate.contract === contract);
  if (row === undefined) return undefined;
  const sent = Object.keys(row.contract.body.shape);
  const data = Object.entries(row.event.example.data).filter(([key]) => sent.includes(key));
  return {
    skjedde: row.event.example.time,
    ...Object.fromEntries(data),
    ...(sent.includes('person') ? { person } : {}),
  };
};

/** The example of a route's body in one content type, where there is one: made from the examples of the events. */
export const bodyExamplesOf = (
  service: ServiceDescription,
  contract: RouteContract,
  contentType: string,
): JsonSchema => {
  const etat = Etat.safeParse(service.name).data;
  if (etat === undefined) return {};
  if (contract.id === 'meld-hendelser') {
    const posted = postedExamplesOf(etat);
    return { example: contentType === batchContentType ? posted.slice(0, 2) : posted[0] };
  }
  const example = resourceExample(etat, contract);
  return example === undefined ? {} : { example };
};
