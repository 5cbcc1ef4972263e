/** The pages of the board. A new page is a new kind here, a line in `routeOfPath` and one in the shell. */
export type Route =
  | { readonly kind: 'worklist' }
  | { readonly kind: 'transition'; readonly transitionId: string }
  | { readonly kind: 'unmatched' }
  | { readonly kind: 'rules' }
  | { readonly kind: 'agreements' }
  | { readonly kind: 'agreement'; readonly agreementId: string }
  | { readonly kind: 'new-agreement' }
  | { readonly kind: 'senders' }
  | { readonly kind: 'not-found' };

const pages: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['ukoblet', { kind: 'unmatched' }],
  ['regler', { kind: 'rules' }],
  ['avtaler', { kind: 'agreements' }],
  ['ny-avtale', { kind: 'new-agreement' }],
  ['avsendere', { kind: 'senders' }],
]);

/** Which page a path asks for. */
export const routeOfPath = (path: string): Route => {
  const parts = path.split('/').filter((part) => part !== '');
  const [first, second] = parts;
  if (first === undefined) return { kind: 'worklist' };
  if (parts.length === 1) return pages.get(first) ?? { kind: 'not-found' };
  if (parts.length > 2 || second === undefined) return { kind: 'not-found' };
  if (first === 'overganger') return { kind: 'transition', transitionId: second };
  return first === 'avtaler' ? { kind: 'agreement', agreementId: second } : { kind: 'not-found' };
};

/** The path of a transition's page. */
export const pathOfTransition = (transitionId: string): string => `/overganger/${transitionId}`;

/** The path of an agreement's page. */
export const pathOfAgreement = (agreementId: string): string => `/avtaler/${agreementId}`;
