import { useSyncExternalStore } from 'react';

/** Where the reader is: the path and the filters behind it. */
export interface Place {
  readonly path: string;
  readonly search: string;
}

const moved = 'overgang:moved';

const listen = (listener: () => void): (() => void) => {
  for (const event of ['popstate', moved]) window.addEventListener(event, listener);
  return () => {
    for (const event of ['popstate', moved]) window.removeEventListener(event, listener);
  };
};

/** Goes to another address of this page. `replace`: without a step in the browser's history. */
export const goTo = (address: string, options: { readonly replace?: boolean } = {}): void => {
  if (options.replace === true) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  window.dispatchEvent(new Event(moved));
};

/** Where the reader is, now and whenever that changes. */
export const usePlace = (): Place => {
  const path = useSyncExternalStore(listen, () => window.location.pathname);
  const search = useSyncExternalStore(listen, () => window.location.search);
  return { path, search };
};
