import type { Expectation } from './expectation.ts';
import { practice } from './expectations-inside.ts';

/** That what the prison has told of a sentence, and of the release, goes together. */
export const expectationsOfSentences: readonly Expectation[] = [
  {
    id: 'dato-utenfor-dommen',
    row: 'dato-utenfor-dommen',
    etat: 'kriminalomsorg',
    profiles: ['dom-over-90-dager', 'dom-inntil-90-dager', 'ukjent'],
    opens: 'dato-utenfor-dommen',
    closedBy: ['utgang-planlagt', 'plan-trukket', 'gjennomforing-endret', 'ut'],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'straks' } },
      { trinn: 'over-frist', fra: { slag: 'etter', antall: 5, enhet: 'virkedager' } },
    ],
    responsible: 'avsender',
    agreeable: true,
    basis: practice,
    shownTo: 'institusjonen',
    hides: [],
    nb: {
      tittel: 'Stemmer datoen med dommen?',
      medTall: [
        'Datoen er 1 dag utenfor det dommen gir. Stemmer den?',
        'Datoen er {n} dager utenfor det dommen gir. Stemmer den?',
      ],
      sett: 'Den sannsynlige dagen som er meldt, ligger utenfor det som er regnet ut av dommen.',
      regel: 'Dato og dom skal stemme, eller avviket skal være forklart, innen {frist}.',
      lukkesAv: 'Meld datoen eller dommen på nytt. Er begge riktige, sett mangelen til side og skriv hvorfor.',
    },
    en: {
      tittel: 'Does the date agree with the sentence?',
      medTall: [
        'The date is 1 day outside of what the sentence gives. Is it right?',
        'The date is {n} days outside of what the sentence gives. Is it right?',
      ],
      sett: 'The likely day that was reported lies outside of what was reckoned from the sentence.',
      regel: 'Date and sentence agree, or the difference is explained, within {frist}.',
      lukkesAv: 'Report the date or the sentence anew. If both are right, set the gap aside and say why.',
    },
  },
];
