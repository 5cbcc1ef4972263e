import type { Ledd } from '@overgang/contracts';
import type { Observation, ObservationKind } from '../journey/observation.ts';
import { isFromReader, type Reading, type Words } from '../readers/reading.ts';
import { decisionInWords } from './decision-in-words.ts';
import { factInWords } from './fact-in-words.ts';
import { homeInWords } from './home-in-words.ts';
import { personInWords } from './person-in-words.ts';
import { stayInWords } from './stay-in-words.ts';
import { linkOf } from './timeline-entry-kinds.ts';

const words: Words<ObservationKind> = {
  ...stayInWords,
  ...homeInWords,
  ...factInWords,
  ...personInWords,
  ...decisionInWords,
  'personer-slatt-sammen': ({ grunn }) =>
    `Personen sto med to numre, og er slått sammen til én.${grunn === undefined ? '' : ` «${grunn}»`}`,
  'personer-skilt': () => undefined, // parted again, one is not to be seen from the other
  'melding-trukket': () => 'En melding er trukket.',
};

const news: Readonly<Record<Ledd, string>> = {
  bolig: 'Nytt om bolig.',
  nav: 'Nytt om oppfølging fra NAV.',
  ansvarlig: 'Nytt om hvem som er ansvarlig.',
  helse: 'Nytt om oppfølging i helsetjenesten.',
  aktivitet: 'Nytt om arbeid eller aktivitet.',
};

/**
 * What was told, in bokmål and cut to what this reader may know; undefined when it is not theirs to see. Of a link whose
 * facts the reader is not shown, only that there is something new.
 */
export const observationInWords = (told: Observation, reading: Reading): string | undefined => {
  const ledd = linkOf(told);
  if (ledd !== undefined && !isFromReader(told, reading) && !reading.words.includes(ledd)) {
    return reading.links.includes(ledd) ? news[ledd] : undefined;
  }
  // The words of a kind take that kind; TypeScript cannot follow the pairing through a union.
  const say = words[told.kind] as (told: Observation, reading: Reading) => string | undefined;
  return say(told, reading);
};
