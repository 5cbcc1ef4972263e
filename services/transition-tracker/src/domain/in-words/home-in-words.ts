import type { HomeKind, HomeObservation } from '../journey/observation.ts';
import { dayOf, until, type Words } from '../readers/reading.ts';
import { providerInWords } from '../survey/provider-in-words.ts';

const homes: Readonly<Record<HomeKind, string>> = {
  kommunal: 'Kommunal bolig er tildelt',
  midlertidig: 'Midlertidig botilbud er gitt',
  egen: 'Egen bolig er ordnet',
  familie: 'Skal bo hos familie',
  partner: 'Skal bo hos partner',
  venner: 'Skal bo hos venner',
};

/** What was said of a home. Where it lies nobody says. */
export const homeInWords: Words<HomeObservation['kind']> = {
  bolig: ({ slag, fra, til, sofa, tilbyder }, reading) =>
    `${homes[slag]} fra ${dayOf(fra, reading)}${until(til, reading)}${sofa ? ', på sofa' : ''}${providerInWords(tilbyder)}.`,
  innflyttet: () => 'Personen har flyttet inn.',
  'tildeling-trukket': () => 'Tildelingen av bolig er trukket.',
  'bolig-oppsagt': ({ per }, reading) => `Boligen er sagt opp fra ${dayOf(per, reading)}.`,
};
