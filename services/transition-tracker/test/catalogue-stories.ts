import { closingByDeed } from './catalogue-stories-deeds.ts';
import { closingHomes, openingHomes } from './catalogue-stories-homes.ts';
import { aStory, type Story } from './story.ts';
import { at, clinic, hamar, prison, range, transition } from './tell.ts';

const admitted = { ...clinic, ...hamar, kommunaltBehov: 'ja' } as const;
const needs = { bolig: 'ja', nav: 'ja' } as const;

const inClinic = (slag: 'korttid' | 'langtid' | 'avrusning', kommunaltBehov: 'ja' | 'nei' = 'ja') => {
  const story = aStory();
  story.told('2026-08-03', 'opphold-startet', { ...admitted, slag, kommunaltBehov });
  return story;
};

const inPrison = (slag: 'varetekt' | 'dom-over-90-dager' | 'forvaring') => {
  const story = aStory();
  story.told('2026-08-03', 'opphold-startet', { ...prison, ...hamar, slag, alder: '25-pluss' });
  return story;
};

const consenting = (story: Story) => {
  story.told('2026-08-03 13:00', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  return story;
};

const needing = (story: Story) => {
  story.told('2026-08-03 14:00', 'utgang-planlagt', {
    ...clinic,
    ...hamar,
    periode: range('2026-09-10'),
    behov: needs,
  });
  return story;
};

const notified = () => {
  const story = needing(consenting(inClinic('langtid')));
  story.notices('2026-08-03 15:00');
  return story;
};

const took = () => {
  const story = notified();
  story.receives('2026-08-03 16:00', 'boligsosial:3403');
  story.receives('2026-08-03 16:00', 'nav:3403');
  return story;
};

const ready = () => {
  const story = notified();
  story.told('2026-08-04 09:00', 'utskrivningsklar', { ...clinic });
  story.notices('2026-08-04 09:01');
  story.receives('2026-08-04 10:00', 'boligsosial:3403');
  return story;
};

const out = (mate: 'utskrevet' | 'avbrutt' = 'utskrevet', til: 'uten-tak' | 'egen-bolig' = 'uten-tak') => {
  const story = consenting(inClinic('langtid'));
  story.told('2026-08-03 14:00', 'boligbehov', { svar: 'ja' });
  story.told('2026-08-05', 'ut', { ...clinic, mate, til });
  return story;
};

/** For each row a history in which it is open at the moment. */
export const opening: Readonly<Record<string, readonly [story: () => Story, when: string]>> = {
  ...openingHomes,
  'dato-mangler/kort': [() => inClinic('korttid'), '2026-08-04 12:00'],
  'dato-mangler/kort-uten-behov': [() => inClinic('korttid', 'nei'), '2026-08-17 16:00'],
  'dato-mangler/lang': [() => inClinic('langtid'), '2026-08-17 16:00'],
  'boligbehov-uavklart/klinikk': [() => inClinic('langtid'), '2026-08-04 12:00'],
  'boligbehov-uavklart/fengsel': [() => inPrison('varetekt'), '2026-08-10 16:00'],
  'sent-varsel/klinikk': [
    () => {
      const story = inClinic('langtid');
      story.told('2026-09-08', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-09-10'), behov: needs });
      return story;
    },
    '2026-09-08 13:00',
  ],
  'sent-varsel/fengsel': [
    () => {
      const story = inPrison('dom-over-90-dager');
      story.told('2026-09-20', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-10-10'), behov: needs });
      return story;
    },
    '2026-09-20 13:00',
  ],
  'dato-passert/klinikk': [() => needing(inClinic('langtid')), '2026-09-14'],
  'dato-passert/fengsel': [
    () => {
      const story = inPrison('dom-over-90-dager');
      story.told('2026-08-04', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-09-10') });
      return story;
    },
    '2026-09-14',
  ],
  'samtykke-uavklart/klinikk': [() => needing(inClinic('langtid')), '2026-08-05 14:00'],
  'samtykke-uavklart/klinikk-for-juli-2026': [
    () => {
      const story = aStory();
      story.told('2026-05-04', 'opphold-startet', { ...admitted, slag: 'langtid', behov: needs });
      return story;
    },
    '2026-05-20',
  ],
  'samtykke-uavklart/fengsel': [
    () => {
      const story = inPrison('varetekt');
      story.told('2026-08-04', 'boligbehov', { by: 'kriminalomsorg', svar: 'ja' });
      return story;
    },
    '2026-08-10',
  ],
  'ikke-mottatt': [notified, '2026-08-04 15:00'],
  'ikke-besvart': [took, '2026-08-06 16:00'],
  'ikke-besvart/klar': [ready, '2026-08-04 12:00'],
  'bolig-mangler': [() => needing(consenting(inClinic('langtid'))), '2026-09-08'],
  'bolig-mangler/uten-dato': [
    () => {
      const story = inPrison('varetekt');
      story.told('2026-08-04', 'boligbehov', { by: 'kriminalomsorg', svar: 'ja' });
      return story;
    },
    '2026-08-04',
  ],
  'bolig-for-sent': [
    () => {
      const story = needing(consenting(inClinic('langtid')));
      story.told('2026-08-05', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-09-20', ...hamar });
      return story;
    },
    '2026-09-08',
  ],
  'ansvarlig-mangler': [() => needing(consenting(inClinic('langtid'))), '2026-09-01'],
  'oppfolging-mangler': [() => needing(consenting(inClinic('langtid'))), '2026-09-08'],
  'ut-uten-tak': [out, '2026-08-05'],
  'ut-uten-plan': [out, '2026-08-05'],
  'avbrudd-uten-oppfolging': [() => out('avbrutt'), '2026-08-06 12:00'],
  borte: [() => out('utskrevet', 'egen-bolig'), '2026-08-12 16:00'],
};

const meeting = { hos: 'nav', tidspunkt: at('2026-09-11') } as const;

/** What closes a gap, by kind of observation: told of the stay that the story is about. */
export const closing: Readonly<Record<string, (story: Story, when: string) => void>> = {
  ...closingHomes,
  ...closingByDeed,
  'utgang-planlagt': (story, when) => {
    const stay = story.journey().stays[0]?.etat === 'tsb' ? clinic : prison;
    story.told(when, 'utgang-planlagt', { ...stay, ...hamar, periode: range('2026-10-20'), behov: { bolig: 'nei' } });
  },
  'plan-trukket': (story, when) => {
    const stay = story.journey().stays[0]?.etat === 'tsb' ? clinic : prison;
    story.told(when, 'plan-trukket', stay);
  },
  utskrivningsklar: (story, when) => {
    const stay = story.journey().stays[0]?.etat === 'tsb' ? clinic : prison;
    story.told(when, 'utskrivningsklar', stay);
  },
  ut: (story, when) => {
    const stay = story.journey().stays[0]?.etat === 'tsb' ? clinic : prison;
    story.told(when, 'ut', { ...stay, mate: 'utskrevet', til: 'egen-bolig' });
  },
  'bistand-takket-nei': (story, when) => story.told(when, 'bistand-takket-nei', { ledd: 'bolig' }),
  'tildeling-trukket': (story, when) => story.told(when, 'tildeling-trukket', { home: 'b1' }),
  innflyttet: (story, when) => story.told(when, 'innflyttet', { home: 'b1' }),
  'varsel-mottatt': (story, when) => {
    story.receives(when, 'boligsosial:3403');
    story.receives(when, 'nav:3403');
  },
  'varsel-besvart': (story, when) => {
    story.answers(when, 'boligsosial:3403', 'kan');
    story.answers(when, 'nav:3403', 'kan');
  },
  'varsel-tilbakekalt': (story, when) => {
    for (const { id: varsel, transition: names } of story.journey().notices) {
      story.told(when, 'varsel-tilbakekalt', { varsel, names, grunn: 'annet' });
    }
  },
  samtykke: (story, when) => {
    const by = story.journey().stays[0]?.etat ?? 'tsb';
    story.told(when, 'samtykke', { by, svar: 'avslatt', til: ['nav', 'boligsosial'] });
  },
  'ansvarlig-oppnevnt': (story, when) =>
    story.told(when, 'ansvarlig-oppnevnt', { enhet: '310000035' as never, rolle: 'koordinator' }),
  'ansvarlig-byttet': (story, when) =>
    story.told(when, 'ansvarlig-byttet', { fraEnhet: '310000043' as never, tilEnhet: '310000035' as never }),
  'oppfolging-avtalt': (story, when) => story.told(when, 'oppfolging-avtalt', meeting),
  'forste-samtale-holdt': (story, when) => story.told(when, 'forste-samtale-holdt', { ...hamar }),
  'kontakt-oppnadd': (story, when) => story.told(when, 'kontakt-oppnadd', { sted: 'hos-familie' }),
  'opphold-startet': (story, when) =>
    story.told(when, 'opphold-startet', { ...admitted, stay: transition(3), slag: 'avrusning' }),
};
