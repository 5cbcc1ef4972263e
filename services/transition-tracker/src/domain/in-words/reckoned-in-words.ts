import { dayInWords } from '@overgang/calendar';
import type { Utgang } from '@overgang/contracts/board';
import type { Viewer } from '../readers/viewers.ts';
import type { ReckonedRelease } from '../sentence/reckoned-release.ts';
import type { Survey } from '../survey/survey.ts';

type OnBoard = Omit<Extract<Utgang, { tilstand: 'uten-dato' }>, 'tilstand'>;
type Reckoned = Extract<ReckonedRelease, { readonly senest: string }>;

const reasonOf = ({ tidligst, senest }: Reckoned): 'to-tredjedeler' | 'full-tid' =>
  tidligst < senest ? 'to-tredjedeler' : 'full-tid';

/** A range tells that there is a sentence: only whoever may know the prison is told of it, and the prison alone why. */
const mayKnow = ({ fields }: Viewer): boolean => fields.has('periode') && fields.has('etat');

/** What was reckoned, for the board; how a sentence is served is the prison's own. */
export const reckonedFor = ({ reckoned }: Survey, viewer: Viewer): OnBoard => {
  if (reckoned === undefined || !mayKnow(viewer)) return {};
  switch (reckoned.slag) {
    case 'varetekt':
      return viewer.isOwn ? { varetekt: true } : {};
    case 'borte':
      return {};
    case 'straff':
    case 'bot': {
      const { tidligst, senest } = reckoned;
      return { regnet: { tidligst, senest, ...(viewer.isOwn ? { grunn: reasonOf(reckoned) } : {}) } };
    }
  }
};

const rangeInWords = (reckoned: Reckoned, viewer: Viewer, today: string): string => {
  const first = dayInWords(reckoned.tidligst, today);
  const last = dayInWords(reckoned.senest, today);
  const full = viewer.isOwn ? ' (full tid)' : '';
  if (reckoned.tidligst === reckoned.senest) return `${last}${full}`;
  return `mellom ${first}${viewer.isOwn ? ' (2/3 tid, § 42)' : ''} og ${last}${full}`;
};

const homeInWords = (reckoned: Reckoned, viewer: Viewer, today: string): string => {
  if (!viewer.isOwn || reckoned.slag !== 'straff') return '';
  const { halvTid, seksManederIgjen } = reckoned.milestones;
  const half = dayInWords(halvTid, today);
  return ` Tidligst hjemme: ${half} etter § 16, ${dayInWords(seksManederIgjen, today)} etter § 16 a.`;
};

/**
 * 'Regnet av dommen: ut mellom 4. mars 2027 (2/3 tid, § 42) og 2. juli 2027 (full tid).', with the first days at home for
 * the prison itself; empty where nothing was reckoned that the viewer may know.
 */
export const reckonedInWords = ({ reckoned }: Survey, viewer: Viewer, today: string): string => {
  if (reckoned === undefined || !mayKnow(viewer)) return '';
  switch (reckoned.slag) {
    case 'varetekt':
      return viewer.isOwn ? 'Varetekt: kan løslates samme dag.' : '';
    case 'borte':
      return viewer.isOwn ? 'Straffen løper ikke nå. Datoene regnes ut på nytt når personen er tilbake.' : '';
    case 'straff':
    case 'bot':
      return `Regnet av dommen: ut ${rangeInWords(reckoned, viewer, today)}.${homeInWords(reckoned, viewer, today)}`;
  }
};
