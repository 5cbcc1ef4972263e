import type { Etat } from '@overgang/contracts';

/** For each agency: an organisation of the demo that sends and receives, one like it elsewhere, and one of another agency. */
export const senders: Readonly<
  Record<Etat, { readonly self: string; readonly peer: string; readonly stranger: string }>
> = {
  tsb: { self: 'dps-hamar', peer: 'tsb-oslo', stranger: 'hamar-fengsel' },
  kriminalomsorg: { self: 'hamar-fengsel', peer: 'oslo-fengsel', stranger: 'dps-hamar' },
  nav: { self: 'nav-hamar', peer: 'nav-stange', stranger: 'boligsosial-hamar' },
  boligsosial: { self: 'boligsosial-hamar', peer: 'boligsosial-stange', stranger: 'nav-hamar' },
};
