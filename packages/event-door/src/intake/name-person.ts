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
import type { NumberedPerson } from './post.ts';

/** What naming a person takes. */
export interface NamePersonPorts {
  readonly resolvePerson: ResolvePerson;
  readonly accepted: () => AcceptedNumbers;
  /** Hears when person-registry could not be asked. */
  readonly onRegistryTrouble: (error: PersonRegistryError) => void;
}

/** Who asks, and where the number stood in what was sent. */
export interface Asked {
  readonly organisation: Orgnr;
  readonly path: string;
}

const refused = (code: IdentityNumberRefusal, path: string): Refusal =>
  doorProblem('ugyldig-identitetsnummer', { errors: [{ path, code, message: identityNumberRefusals[code] }] });

/**
 * Exchanges the number of a post for a personRef; the number is forgotten here. When person-registry is away: a refusal
 * that says try again, for this post only.
 */
export const namePerson = async (
  { identitetsnummer, navn }: NumberedPerson,
  { organisation, path }: Asked,
  { resolvePerson, accepted, onRegistryTrouble }: NamePersonPorts,
): Promise<PersonRef | Refusal> => {
  const parsed = parseIdentityNumber(identitetsnummer, accepted());
  if (parsed.kind === 'refused') return refused(parsed.code, path);
  try {
    const resolved = await resolvePerson({ number: parsed.number, organisation, name: navn });
    return resolved.kind === 'resolved' ? resolved.personRef : refused(resolved.code, path);
  } catch (error) {
    if (!(error instanceof PersonRegistryError)) throw error;
    onRegistryTrouble(error);
    return doorProblem('personregister-utilgjengelig', { headers: { 'retry-after': '5' } });
  }
};
