import type { Orgnr, PersonRef } from '@overgang/contracts';
import type { Refusal } from '@overgang/http-service';
import {
  type AcceptedNumbers,
  type IdentityNumberRefusal,
  identityNumberRefusals,
  PersonRegistryError,
  parseIdentityNumber,
  type ResolvePerson,
} from '@overgang/person-ref';
import { doorProblem } from '../http/door-problems.ts';
import type { IncomingPost } from './post.ts';

/** What naming a person takes. */
export interface NamePersonSettings {
  readonly resolvePerson: ResolvePerson;
  readonly accepted: () => AcceptedNumbers;
}

const refused = (code: IdentityNumberRefusal, path: string): Refusal =>
  doorProblem('ugyldig-identitetsnummer', { errors: [{ path, code, message: identityNumberRefusals[code] }] });

/**
 * Exchanges the number of a post for a personRef; the number is forgotten here. Undefined when the post names nobody
 * (an earlier report may have). Away: a refusal that says try again, for this post only.
 */
export const namePerson = async (
  { post, person, personPath }: IncomingPost,
  organisation: Orgnr,
  { resolvePerson, accepted }: NamePersonSettings,
): Promise<PersonRef | undefined | Refusal> => {
  if (person === undefined) return post.subject;
  const parsed = parseIdentityNumber(person.identitetsnummer, accepted());
  if (parsed.kind === 'refused') return refused(parsed.code, personPath);
  try {
    const resolved = await resolvePerson({ number: parsed.number, organisation, name: person.navn });
    return resolved.kind === 'resolved' ? resolved.personRef : refused(resolved.code, personPath);
  } catch (error) {
    if (!(error instanceof PersonRegistryError)) throw error;
    return doorProblem('personregister-utilgjengelig', { headers: { 'retry-after': '5' } });
  }
};
