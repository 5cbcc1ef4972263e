/** The pages of the board. A new page is a new kind here, a line in `routeOfPath` and one in the shell. */
export type Route =
  | { readonly kind: 'worklist' }
  | { readonly kind: 'transition'; readonly transitionId: string }
  | { readonly kind: 'unmatched' }
  | { readonly kind: 'rules' }
  | { readonly kind: 'not-found' };

/** Which page a path asks for. */
export const routeOfPath = (path: string): Route => {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0) return { kind: 'worklist' };
  if (parts.length === 1 && parts[0] === 'ukoblet') return { kind: 'unmatched' };
  if (parts.length === 1 && parts[0] === 'regler') return { kind: 'rules' };
  if (parts.length === 2 && parts[0] === 'overganger' && parts[1] !== undefined) {
    return { kind: 'transition', transitionId: parts[1] };
  }
  return { kind: 'not-found' };
};

/** The path of a transition's page. */
export const pathOfTransition = (transitionId: string): string => `/overganger/${transitionId}`;
