import { z } from 'zod';
import type { EventDefinition } from '../events/define-event.ts';
import { IdempotencyHeader, postFields } from './post-fields.ts';
import { Mottatt } from './received.ts';
import { type HttpMethod, type RouteContract, scopes } from './route.ts';

/** A route contract made from an event: path parameters and body together are its payload. */
export interface ResourceContract extends RouteContract {
  readonly params: z.ZodObject;
  readonly body: z.ZodObject;
  readonly headers: typeof IdempotencyHeader;
  readonly responses: { readonly 202: typeof Mottatt };
}

/** One event as a call that a person can guess. */
export interface ResourceRow {
  readonly event: EventDefinition;
  readonly contract: ResourceContract;
  /** Fields of the payload that the caller does not send: the door knows them (from the notice, or from the caller). */
  readonly filledByDoor: readonly string[];
  /** The person is the notice's, and so is not in the body. */
  readonly personOfNotice: boolean;
}

interface ResourceSpec {
  readonly method: HttpMethod;
  /** Every ':parameter' is a field of the event's payload and gets its schema. */
  readonly path: string;
  /** One line in bokmål. */
  readonly summary: string;
  readonly event: EventDefinition;
  readonly filledByDoor?: readonly string[];
  readonly personOfNotice?: boolean;
}

const parametersOf = (path: string): readonly string[] => [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');

const fieldOf = (event: EventDefinition, key: string): z.ZodType => {
  const field: unknown = event.data.shape[key];
  if (field instanceof z.ZodType) return field;
  throw new Error(`${event.type} has no field '${key}' for the path to fill.`);
};

const bodyOf = (spec: ResourceSpec, parameters: readonly string[]): z.ZodObject => {
  const elsewhere = [...parameters, ...(spec.filledByDoor ?? [])];
  const own = Object.fromEntries(Object.entries(spec.event.data.shape).filter(([key]) => !elsewhere.includes(key)));
  const { person, ...common } = postFields;
  const clash = Object.keys(own).find((key) => key in postFields);
  if (clash !== undefined) throw new Error(`${spec.event.type}: the field '${clash}' is a field of every post.`);
  return z.strictObject(spec.personOfNotice ? { ...own, ...common } : { ...own, ...common, person });
};

/**
 * Makes the resource call of an event. Its id is the event's name. Throws at load when the path names a field that the
 * event has not, so a wrong table never starts.
 */
export const resource = (spec: ResourceSpec): ResourceRow => {
  const parameters = parametersOf(spec.path);
  return {
    event: spec.event,
    filledByDoor: spec.filledByDoor ?? [],
    personOfNotice: spec.personOfNotice ?? false,
    contract: {
      id: spec.event.name,
      method: spec.method,
      path: spec.path,
      summary: spec.summary,
      scope: spec.personOfNotice ? scopes.varsler : scopes.meld,
      params: z.strictObject(Object.fromEntries(parameters.map((key) => [key, fieldOf(spec.event, key)]))),
      headers: IdempotencyHeader,
      body: bodyOf(spec, parameters),
      responses: { 202: Mottatt },
    },
  };
};

/** A parsed resource call: path parameters and body. */
interface ResourceCall {
  readonly params: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The event's payload from a parsed call, without the fields that the door fills. */
export const dataOf = (call: ResourceCall): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(call.body).filter(([key]) => !(key in postFields))),
  ...call.params,
});
