import type { Expectation } from './expectation.ts';

/** What the law asks of the prison alone before a release. */
export const expectationsOfPrison: readonly Expectation[] = [
  {
    id: 'moteplikt-mangler',
    row: 'moteplikt-mangler',
    ledd: 'nav',
    etat: 'kriminalomsorg',
    profiles: ['dom-over-90-dager', 'forvaring', 'ukjent', 'dom-inntil-90-dager'],
    opens: 'moteplikt-uten-mote',
    closedBy: ['moteplikt-fastsatt', 'oppfolging-avtalt'],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'for-utgang', antall: 14, enhet: 'dager', varsel: true } },
      { trinn: 'over-frist', fra: { slag: 'for-utgang', antall: 2, enhet: 'virkedager' } },
    ],
    responsible: 'avsender',
    agreeable: false,
    basis: {
      slag: 'lov',
      henvisning: 'FOR-2002-02-22-183 § 3-42 (før løslatelse; her satt til 2 virkedager før)',
      lenke: 'https://lovdata.no/forskrift/2002-02-22-183/%C2%A73-42',
      gyldigFra: '2002-03-01',
    },
    shownTo: 'institusjonen',
    hides: [],
    nb: {
      tittel: 'Første møte etter møteplikt mangler',
      sett: 'Møteplikt er fastsatt, og det første møtet ved friomsorgskontoret er ikke meldt.',
      regel: 'Når møteplikt er fastsatt, skal det første møtet være satt før løslatelse; her senest {frist} før.',
      lukkesAv: 'Sett det første møtet ved friomsorgskontoret, og meld tidspunktet.',
    },
    en: {
      tittel: 'First meeting of the duty to meet missing',
      sett: 'A duty to meet is set, and the first meeting has not been reported.',
      regel: 'Where a duty to meet is set, the first meeting is set before release; here at least {frist} before.',
      lukkesAv: 'Set the first meeting and report its time.',
    },
  },
  {
    id: 'under-25-samordning',
    row: 'under-25-samordning',
    etat: 'kriminalomsorg',
    profiles: ['dom-over-90-dager', 'forvaring', 'ukjent'],
    opens: 'under-25-uten-samordning',
    closedBy: ['samordning-startet', 'samtykke', 'ut'],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'for-utgang', antall: 84, enhet: 'dager', varsel: true } },
      { trinn: 'over-frist', fra: { slag: 'for-utgang', antall: 56, enhet: 'dager' } },
    ],
    responsible: 'avsender',
    agreeable: false,
    basis: {
      slag: 'lov',
      henvisning: 'straffegjennomføringsloven § 41 (i god tid; her satt til 56 dager før)',
      lenke: 'https://lovdata.no/lov/2001-05-18-21/%C2%A741',
      gyldigFra: '2024-12-01',
    },
    shownTo: 'kjenner-institusjonen',
    hides: [],
    nb: {
      tittel: 'Samordning er ikke startet',
      sett: 'Personen er under 25 år og samtykker, og samordningen med de andre etatene er ikke meldt startet.',
      regel: 'For den som er under 25 år og samtykker, skal løslatelsen samordnes i god tid; her senest {frist} før.',
      lukkesAv: 'Ta kontakt med etatene som tar imot, og meld at samordningen er startet.',
    },
    en: {
      tittel: 'Coordination not started',
      sett: 'The person is under 25 and consents, and coordination has not been reported.',
      regel: 'For whoever is under 25 and consents, release is coordinated in good time; here at least {frist} before.',
      lukkesAv: 'Contact the agencies that receive the person, and report that coordination has begun.',
    },
  },
];
