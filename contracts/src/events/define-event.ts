import { z } from 'zod';
import type { PersonRef } from '../ids.ts';
import type { Avsender } from './avsender.ts';
import {
  Kilde,
  type PostedAttributes,
  personAttributes,
  type RecordedAttributes,
  recordedAttributes,
  sharedAttributes,
  sporingKilde,
} from './envelope.ts';
import { exampleEnvelope } from './example-envelope.ts';
import { loosen } from './loosen.ts';

/** What an event is about, where that is no person. */
interface About<Subject extends string> {
  readonly subject: z.ZodType<Subject>;
  readonly example: string;
}

interface EventSpec<
  A extends Avsender,
  N extends string,
  V extends number,
  D extends z.ZodObject,
  Subject extends string,
> {
  readonly agency: A;
  readonly name: N;
  readonly version: V;
  /** The payload, strict at every depth. */
  readonly data: D;
  /** A realistic payload; synthetic, and never about a real person. */
  readonly example: z.input<D>;
  /** When the example happened; a default where it does not matter. */
  readonly at?: string;
  /** The law or regulation that asks for this message, where one does. */
  readonly lov?: string;
  /** A person, by personRef, when left out. */
  readonly about?: About<Subject>;
}

/** An event of the contract: its type, its payload, its two depths and one example. */
export interface EventDefinition<
  T extends string = string,
  D extends z.ZodObject = z.ZodObject,
  Subject extends string = string,
> {
  readonly type: T;
  readonly agency: Avsender;
  readonly name: string;
  readonly version: number;
  readonly lov: string | undefined;
  /** Whether the subject is a personRef. */
  readonly isAboutPerson: boolean;
  /** The payload, strict. */
  readonly data: D;
  /** The posted envelope, strict at every depth: an unknown field is refused by name. */
  readonly atTheDoor: z.ZodType<PostedAttributes & { readonly type: T; readonly data: z.output<D> }>;
  /** The recorded envelope, tolerant at every depth: it keeps what it does not know. */
  readonly onTheBus: z.ZodType<RecordedAttributes<Subject> & { readonly type: T; readonly data: z.output<D> }>;
  /** A whole recorded event. A test proves that it parses. */
  readonly example: RecordedAttributes<Subject> & { readonly type: T; readonly data: z.output<D> };
}

/** An event about a person. */
export type EventAboutPerson = EventDefinition<string, z.ZodObject, PersonRef>;

/** The type of the recorded events of a definition. */
export type EventOf<E extends EventDefinition> = E['example'];

/** A known stay or notice may stand for the person, so that none may be named; the door's decision asks for it. */
const onePersonAtMost = (posted: { subject?: unknown; identitetsnummer?: unknown; navn?: unknown }): boolean =>
  (posted.subject === undefined || posted.identitetsnummer === undefined) &&
  (posted.navn === undefined || posted.identitetsnummer !== undefined);

const onePersonAtMostInJsonSchema = {
  not: { required: ['subject', 'identitetsnummer'] },
  dependentRequired: { navn: ['identitetsnummer'] },
};

/** Makes the definition of one event of one version; type is 'no.overgang.<agency>.<name>.v<version>'. */
export const defineEvent = <
  A extends Avsender,
  N extends string,
  V extends number,
  D extends z.ZodObject,
  Subject extends string = PersonRef,
>(
  spec: EventSpec<A, N, V, D, Subject>,
): EventDefinition<`no.overgang.${A}.${N}.v${V}`, D, Subject> => {
  type Type = `no.overgang.${A}.${N}.v${V}`;
  type Definition = EventDefinition<Type, D, Subject>;
  const { agency, name, version, data, lov, about } = spec;
  const type: Type = `no.overgang.${agency}.${name}.v${version}`;
  const own = { source: agency === 'sporing' ? z.literal(sporingKilde) : Kilde, type: z.literal(type), data };
  const recorded = about === undefined ? recordedAttributes : { ...recordedAttributes, subject: about.subject };
  const envelope = exampleEnvelope(agency, name, spec.at);
  const atTheDoor = z
    .strictObject({ ...sharedAttributes, ...personAttributes, ...own })
    .refine(onePersonAtMost, {
      error: 'Oppgi personen på én måte: subject (personRef), eller identitetsnummer og eventuelt navn.',
      path: ['subject'],
      params: { code: 'en-person' },
    })
    .meta(onePersonAtMostInJsonSchema);
  return {
    type,
    agency,
    name,
    version,
    lov,
    isAboutPerson: about === undefined,
    data,
    // The schemas are built from parts whose types TypeScript cannot join for an open D; the tests parse every example.
    atTheDoor: atTheDoor as unknown as Definition['atTheDoor'],
    onTheBus: loosen(z.strictObject({ ...recorded, ...own })) as unknown as Definition['onTheBus'],
    example: {
      ...envelope,
      subject: about?.example ?? envelope.subject,
      type,
      data: spec.example,
    } as unknown as Definition['example'],
  };
};
