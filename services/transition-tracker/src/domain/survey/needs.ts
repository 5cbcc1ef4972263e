import type { Etat, Ledd } from '@overgang/contracts';
import type { Survey } from './survey.ts';

/** A home is asked for: said so, or the person went out with no roof. Not where the state houses, or after a no. */
export const needsHome = (s: Survey): boolean => {
  if (s.bistand === 'statlig-innkvartering') return false;
  const need = s.needs.bolig?.need;
  return need === 'ja' || (s.exit?.til === 'uten-tak' && need !== 'takket-nei');
};

/** The links that each agency can do something about. */
const linksOfAgency: Readonly<Record<Etat, readonly Ledd[]>> = {
  boligsosial: ['bolig'],
  nav: ['bolig', 'nav', 'ansvarlig', 'aktivitet'],
  tsb: ['helse'],
  kriminalomsorg: [],
};

/** Whether the link is asked for. */
export const isNeeded = (s: Survey, ledd: Ledd): boolean =>
  ledd === 'bolig' ? needsHome(s) : s.needs[ledd]?.need === 'ja';

/** What is needed of what this agency arranges. Child welfare, and not NAV, receives who is under 18. */
export const needsFor = (s: Survey, etat: Etat): Ledd[] =>
  etat === 'nav' && s.stay.alder === 'under-18' ? [] : linksOfAgency[etat].filter((ledd) => isNeeded(s, ledd));
