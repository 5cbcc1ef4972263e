import type { PersonRef } from '@overgang/contracts';
import type { RecordedFact } from './fact.ts';
import type { CommonRefusal, Refusal } from './refusal.ts';

/** What is known of whom a matter concerns. */
interface Known {
  readonly standing: readonly RecordedFact[];
  /** The matter is one person's and can never be another's. */
  readonly onePerson: boolean;
}

/** Whom a fact is about: as it says itself, else the one person that the matter is known to concern. */
export const whoseFact = (
  given: PersonRef | undefined,
  { standing, onePerson }: Known,
): PersonRef | Refusal<CommonRefusal> => {
  const [first, ...more] = standing;
  if (given === undefined) {
    const isClear = first !== undefined && more.every(({ subject }) => subject === first.subject);
    return isClear ? first.subject : { code: 'person-mangler', path: 'person' };
  }
  const other = onePerson ? standing.find(({ subject }) => subject !== given) : undefined;
  return other === undefined ? given : { code: 'annen-person', path: 'person', against: other.id };
};
