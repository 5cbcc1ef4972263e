import type { Orgnr, PersonRef } from '@overgang/contracts';
import {
  type AcceptedNumbers,
  type ParsedIdentityNumber,
  parseIdentityNumber,
  type Resolution,
} from '@overgang/person-ref';
import type { Question } from '../domain/question.ts';
import { tidyName } from '../domain/tidy-name.ts';

/** A person as a door names one: the number as it came. */
export interface NamedByText {
  readonly number: string;
  readonly organisation: Orgnr;
  readonly name: string | undefined;
}

/** What resolving stands on. */
export interface ResolveParts {
  readonly accepted: AcceptedNumbers;
  /** Checked questions to personRefs, in order. */
  readonly resolve: (questions: readonly Question[]) => Promise<readonly PersonRef[]>;
}

/** Checks each number and resolves those that are taken, all at once; the answers come in the order of the people. */
export const resolveNamed = async (
  { accepted, resolve }: ResolveParts,
  people: readonly NamedByText[],
): Promise<readonly Resolution[]> => {
  const parsed = people.map(({ number }) => parseIdentityNumber(number, accepted));
  const questions = people.flatMap((person, at) => toQuestion(person, parsed[at]));
  const personRefs = questions.length === 0 ? [] : await resolve(questions);
  let next = 0;
  return parsed.map((one) => (one.kind === 'refused' ? one : resolved(personRefs[next++])));
};

const toQuestion = (person: NamedByText, parsed: ParsedIdentityNumber | undefined): readonly Question[] =>
  parsed?.kind === 'accepted'
    ? [{ number: parsed.number.disclose(), organisation: person.organisation, name: tidyName(person.name) }]
    : [];

const resolved = (personRef: PersonRef | undefined): Resolution => {
  if (personRef === undefined) throw new Error('Fewer personRefs than questions came back');
  return { kind: 'resolved', personRef };
};
