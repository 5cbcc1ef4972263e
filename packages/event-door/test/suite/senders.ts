import type { Etat } from '@overgang/contracts';

/** Organisations of the demo that play a part in the tests of one agency's door. */
interface Cast {
  readonly self: string;
  /** One like it, elsewhere. */
  readonly peer: string;
  /** One of another agency. */
  readonly stranger: string;
  /** What is sent to the first is for the other two. */
  readonly shared: { readonly to: string; readonly by: string; readonly also: string };
}

const alone = (self: string) => ({ to: self, by: self, also: self });

/** For each agency. */
export const senders: Readonly<Record<Etat, Cast>> = {
  tsb: { self: 'dps-hamar', peer: 'tsb-oslo', stranger: 'hamar-fengsel', shared: alone('dps-hamar') },
  kriminalomsorg: {
    self: 'hamar-fengsel',
    peer: 'oslo-fengsel',
    stranger: 'dps-hamar',
    shared: alone('hamar-fengsel'),
  },
  nav: {
    self: 'nav-hamar',
    peer: 'nav-stange',
    stranger: 'boligsosial-hamar',
    shared: { to: 'nav-gamle-oslo', by: 'nav-gamle-oslo', also: 'nav-grunerlokka' },
  },
  boligsosial: {
    self: 'boligsosial-hamar',
    peer: 'boligsosial-stange',
    stranger: 'nav-hamar',
    shared: { to: 'boligsosial-oslo', by: 'boligsosial-gamle-oslo', also: 'boligsosial-oslo' },
  },
};
