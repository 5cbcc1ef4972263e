import type { Organisation } from '@overgang/access';
import { bydeler, kommuner, scopes } from '@overgang/contracts';
import type { Kommunevalg } from '../contract/session.ts';
import type { SignIn, Viewer } from './sign-in.ts';

const oslo = '0301';
const etatOrder = ['koordinator', 'nav', 'boligsosial', 'tsb', 'kriminalomsorg', 'system'];
const minutes = 60_000;

const bydelerOf = (organisation: Organisation, kommune: string): Kommunevalg['bydeler'] => {
  if (kommune !== oslo) return [];
  const chosen: readonly string[] = organisation.bydeler.length > 0 ? organisation.bydeler : [...bydeler.keys()];
  return chosen.map((bydel) => ({ bydel, bydelsnavn: bydeler.get(bydel) ?? bydel }));
};

const toViewer = (organisation: Organisation): Viewer => ({
  id: organisation.nokkel,
  navn: organisation.navn,
  etat: organisation.etat,
  kan: organisation.scopes,
  kommuner: organisation.kommuner.map((kommune) => ({
    kommune,
    kommunenavn: kommuner.get(kommune) ?? kommune,
    bydeler: bydelerOf(organisation, kommune),
  })),
});

/** Whoever sees the most comes first: that is the board that a new visitor meets. */
const inMenuOrder = (one: Organisation, other: Organisation): number =>
  other.serOgsa.length - one.serOgsa.length || etatOrder.indexOf(one.etat) - etatOrder.indexOf(other.etat);

/**
 * The demonstration's sign-in: anybody may be any organisation that may read the board. `issue` makes a token for an
 * organisation's key; a token is used for half an hour at most.
 */
export const openDemoSignIn = (options: {
  readonly organisations: readonly Organisation[];
  readonly issue: (key: string) => Promise<string>;
  readonly now: () => Date;
}): SignIn => {
  const readers = options.organisations.filter((one) => one.scopes.includes(scopes.tavle)).toSorted(inMenuOrder);
  const personas = readers.map(toViewer);
  const tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  return {
    personas,
    viewer: (id) => personas.find((persona) => persona.id === id),
    tokenFor: ({ id }) => {
      const now = options.now().getTime();
      const kept = tokens.get(id);
      if (kept !== undefined && kept.until > now) return kept.token;
      const token = options.issue(id);
      tokens.set(id, { token, until: now + 30 * minutes });
      token.catch(() => tokens.delete(id));
      return token;
    },
  };
};
