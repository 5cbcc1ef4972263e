import { finnPersonRef, type PersonOppslag, type PersonOppslagSvar } from '@overgang/contracts';
import { type IdentityNumberRefusal, identityNumberRefusals } from '../refusal.ts';
import { type NamedPerson, PersonRegistryError, type Resolution, type ResolvePeople } from './port.ts';

/** Where person-registry is and how to get in. */
export interface ResolveOverHttpOptions {
  /** Its base URL, without a slash at the end. */
  readonly url: string;
  /** A bearer token with the scope overgang:personref. Asked for before each call: keep it until it nearly expires. */
  readonly token: () => string | Promise<string>;
  /** How long one call may take, in milliseconds. Default 3 000. */
  readonly timeoutMs?: number;
}

const toQuestion = ({ number, organisation, name }: NamedPerson): PersonOppslag => ({
  identitetsnummer: number.disclose(),
  organisasjon: organisation,
  ...(name === undefined ? {} : { navn: name }),
});

const isRefusal = (code: string | undefined): code is IdentityNumberRefusal =>
  code !== undefined && code in identityNumberRefusals;

const toResolution = ({ personRef, feil }: PersonOppslagSvar): Resolution => {
  if (personRef !== undefined) return { kind: 'resolved', personRef };
  if (isRefusal(feil)) return { kind: 'refused', code: feil };
  throw new PersonRegistryError('bad-answer');
};

const isAway = (status: number): boolean => status === 429 || status >= 500;

const toError = (status: number): PersonRegistryError => {
  if (isAway(status)) return new PersonRegistryError('away');
  return new PersonRegistryError(status === 401 || status === 403 ? 'not-let-in' : 'bad-answer');
};

const post = async (options: ResolveOverHttpOptions, people: readonly NamedPerson[]): Promise<unknown> => {
  const token = await options.token();
  const response = await fetch(`${options.url}${finnPersonRef.path}`, {
    method: finnPersonRef.method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ personer: people.map(toQuestion) }),
    signal: AbortSignal.timeout(options.timeoutMs ?? 3_000),
  });
  if (response.ok) return response.json();
  await response.body?.cancel();
  throw toError(response.status);
};

/**
 * The way to person-registry over HTTP, by its contract. Rejects with PersonRegistryError: 'away' for no answer in time,
 * 429 and 5xx; 'not-let-in' for 401 and 403; 'bad-answer' for what is not in the contract. The token's own failure
 * counts as 'away'. No error holds a number or a name.
 */
export const resolveOverHttp =
  (options: ResolveOverHttpOptions): ResolvePeople =>
  async (people) => {
    const answer = await post(options, people).catch((error: unknown) => {
      throw error instanceof PersonRegistryError ? error : new PersonRegistryError('away', error);
    });
    const parsed = finnPersonRef.responses[200].safeParse(answer);
    if (!parsed.success || parsed.data.personer.length !== people.length) throw new PersonRegistryError('bad-answer');
    return parsed.data.personer.map(toResolution);
  };
