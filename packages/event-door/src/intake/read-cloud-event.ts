import type { Etat } from '@overgang/contracts';
import { claimedType, type EventDefinition, registry } from '@overgang/contracts/events';
import { parseInput, problem, type Refusal } from '@overgang/http-service';
import { doorProblem } from '../http/door-problems.ts';
import type { IncomingPost, Post } from './post.ts';

/** What the call around the events knows. */
export interface CallTrace {
  readonly correlationId: string;
  readonly traceparent: string;
}

const unknownType = {
  path: 'type',
  code: 'ukjent-hendelsestype',
  message: 'Typen eller versjonen finnes ikke. Se listen over hendelser i API-dokumentasjonen.',
};

const definitionFor = (json: unknown, etat: Etat): EventDefinition | Refusal => {
  const definition = registry.get(claimedType(json) ?? '');
  if (definition === undefined) return doorProblem('ukjent-hendelsestype', { errors: [unknownType] });
  const mayBeSent = definition.agency === etat || definition.agency === 'felles';
  return mayBeSent ? definition : doorProblem('annen-etats-hendelse');
};

const places: Readonly<Record<string, string>> = {
  person: 'subject',
  'person.identitetsnummer': 'identitetsnummer',
};
const whereIs = (path: string): string => places[path] ?? path;

/** Makes a post of one CloudEvent in structured JSON, strictly, or says what is wrong with it and where. */
export const readCloudEvent = (json: unknown, etat: Etat, trace: CallTrace): IncomingPost | Refusal => {
  const definition = definitionFor(json, etat);
  if (!('atTheDoor' in definition)) return definition;
  const parsed = parseInput(definition.atTheDoor, json);
  if (!parsed.ok) return problem('ugyldig-innhold', { errors: parsed.errors });
  const { identitetsnummer, navn, ...attributes } = parsed.data;
  const { correlationid = trace.correlationId, traceparent = trace.traceparent } = attributes;
  const post: Post = { ...attributes, correlationid, traceparent };
  const person = identitetsnummer === undefined ? {} : { person: { identitetsnummer, navn } };
  return { post, ...person, whereIs };
};
