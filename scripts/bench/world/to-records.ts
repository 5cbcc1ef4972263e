import { randomUUID } from 'node:crypto';
import { dataOf, type ResourceRow, resourcesOf } from '@overgang/contracts/http';
import type { IncomingRecord } from '@overgang/event-bus';
import { uuidV5 } from '@overgang/reproducible-id';
import { demoDirectory } from '../../embedded/local-issuer.ts';
import { makePopulation } from '../../simulate/make-population.ts';
import type { Call } from '../../simulate/post.ts';
import type { Step } from '../../simulate/step.ts';

/** What one person's institutions say, as the bus would bring it. */
export interface ToldPerson {
  readonly personRef: string;
  /** In the order of telling, with the copies and the late ones that senders send. */
  readonly records: readonly IncomingRecord[];
}

const rows = new Map<string, readonly (readonly [RegExp, ResourceRow])[]>();
const rowsOf = (etat: Call['etat']) => {
  const made =
    rows.get(etat) ??
    resourcesOf(etat).map(
      (row) => [new RegExp(`^${row.contract.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`), row] as const,
    );
  rows.set(etat, made);
  return made;
};

const rowFor = ({ etat, method, path }: Call) => {
  for (const [pattern, row] of rowsOf(etat)) {
    const match = row.contract.method === method ? pattern.exec(path) : null;
    if (match) return { row, params: { ...match.groups } };
  }
  throw new Error(`no door has the call ${method} ${path}`);
};

const utf8 = new TextEncoder();

/** A call as the event that its door would publish. */
export const toRecord = ({ call, toldAt }: Step, personRef: string): IncomingRecord => {
  const { row, params } = rowFor(call);
  const body: Readonly<Record<string, unknown>> = { ...call.body };
  const event = {
    specversion: '1.0',
    id: String(body['meldingId']),
    source: `urn:orgnr:${demoDirectory.byKey(call.who)?.orgnr}`,
    type: row.event.type,
    subject: personRef,
    time: String(body['skjedde']),
    recordedat: new Date(toldAt).toISOString(),
    correlationid: randomUUID(),
    data: dataOf({ params, body }),
  };
  return {
    topic: `overgang.hendelser.${call.etat}.v1`,
    partition: 0,
    offset: '0',
    key: personRef,
    value: utf8.encode(JSON.stringify(event)),
    headers: { ce_type: event.type, 'content-type': 'application/cloudevents+json' },
    publishedAt: new Date(toldAt),
  };
};

const numberIn = (step: Step): string => {
  const person: unknown = step.call.body['person'];
  return typeof person === 'object' && person !== null && 'identitetsnummer' in person
    ? String(person.identitetsnummer)
    : '';
};

/** Synthetic people as the simulation makes them, told up to `now`; other people for another seed. */
export const toldPeople = (people: number, now: number, seed = 1): readonly ToldPerson[] => {
  const { steps } = makePopulation(people, { seed, now });
  const told = Map.groupBy(
    steps.filter(({ toldAt }) => toldAt <= now),
    numberIn,
  );
  return [...told].map(([number, own]) => {
    const personRef = uuidV5(`bench/${seed}/${number}`);
    return { personRef, records: own.map((step) => toRecord(step, personRef)) };
  });
};
