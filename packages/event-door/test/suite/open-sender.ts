import { randomUUID } from 'node:crypto';
import type { EventDefinition } from '@overgang/contracts/events';
import { structuredContentType } from '@overgang/contracts/events';
import { meldHendelser, type ResourceRow } from '@overgang/contracts/http';
import { callRoute, type RouteAnswer } from '@overgang/http-service';
import { syntheticNumbers } from '@overgang/person-ref';
import type { TestDoor } from './open-test-door.ts';
import { senders } from './senders.ts';

/** A person who can be named in a post. */
export interface NumberedPerson {
  readonly identitetsnummer: string;
  readonly navn: string;
}

/** The ids that senders give to what a fact is about: a test's own, so that no two tests talk of the same. */
const matterFields: readonly string[] = ['oppholdId', 'fengselsoppholdId', 'botilbudId', 'boligId', 'vedtakId'];

/** A payload as the contract's example has it, about something that nobody has heard of. */
export const freshData = ({ example }: Pick<EventDefinition, 'example'>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(example.data).map(([key, value]) => [key, matterFields.includes(key) ? `t-${randomUUID()}` : value]),
  );

/** A CloudEvent on its way in. */
export interface PostedEvent extends Partial<NumberedPerson> {
  readonly id: string;
  readonly time: string;
  readonly data: object;
}

/** One organisation that reports at a door, and everything that it was answered. */
export interface Sender {
  readonly organisation: string;
  readonly source: string;
  readonly token: () => Promise<string>;
  /** A person whom nobody has reported. */
  readonly someone: () => NumberedPerson;
  /** A resource call: `data` goes where the row's path and body want it, `more` into the body. */
  readonly call: (row: ResourceRow, data: object, more?: object) => Promise<RouteAnswer>;
  /** A CloudEvent, or several. */
  readonly post: (events: object | readonly object[], headers?: Record<string, string>) => Promise<RouteAnswer>;
  /** A CloudEvent as the contract's example has it, from this sender, about someone new. */
  readonly anEvent: (definition: EventDefinition, more?: object) => PostedEvent;
  readonly answers: readonly string[];
  readonly numbers: readonly string[];
}

/** Opens an organisation of the door's own agency. */
export const openSender = (door: TestDoor, nokkel = senders[door.etat].self): Sender => {
  const answers: string[] = [];
  const numbers: string[] = [];
  const supply = syntheticNumbers(Math.floor(Math.random() * 1_000_000));
  const { organisation } = door.callerOf(nokkel);
  const source = `urn:orgnr:${organisation}`;
  const remember = (answer: RouteAnswer): RouteAnswer => {
    answers.push(JSON.stringify(answer));
    return answer;
  };
  const someone = (): NumberedPerson => {
    const next = supply.next();
    if (next.done === true) throw new RangeError('There are no more numbers.');
    const identitetsnummer = next.value.disclose();
    numbers.push(identitetsnummer);
    return { identitetsnummer, navn: 'Kari Prøvestad' };
  };
  const token = () => door.token(nokkel);
  return {
    organisation,
    source,
    token,
    someone,
    answers,
    numbers,
    call: async ({ contract }, data, more = {}) => {
      const parts = Object.groupBy(Object.entries(data), ([key]) => (key in contract.params.shape ? 'path' : 'body'));
      const params = Object.fromEntries(parts.path ?? []);
      const body = { ...Object.fromEntries(parts.body ?? []), ...more };
      return remember(await callRoute(door.http, contract, { params, body, token: await token() }));
    },
    post: async (events, headers = {}) => {
      const type = Array.isArray(events) ? 'application/cloudevents-batch+json' : structuredContentType;
      const call = { body: events as Record<string, unknown>, token: await token() };
      return remember(
        await callRoute(door.http, meldHendelser, { ...call, headers: { 'content-type': type, ...headers } }),
      );
    },
    anEvent: (definition, more = {}) => {
      const { recordedat: _, subject: __, ...posted } = definition.example;
      const { data, ...rest } = more as { readonly data?: object };
      const about = { ...freshData(definition), ...data };
      return { ...posted, ...someone(), id: randomUUID(), source, ...rest, data: about };
    },
  };
};
