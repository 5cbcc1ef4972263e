import { Egenskap } from '@overgang/contracts';
import { aStory, type Story } from './story.ts';
import { clinic, hamar, prison, range, transition } from './tell.ts';

const admitted = { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja' } as const;
export const flat = { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-09-10' } as const;

/** Leaves on 10 September, and everybody may know what is needed. */
const leaving = (more: { readonly egenskaper?: readonly Egenskap[] } = {}) => {
  const story = aStory();
  const behov = { bolig: 'ja' } as const;
  story.told('2026-08-03', 'opphold-startet', { ...admitted, behov });
  story.told('2026-08-03 13:00', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-08-03 14:00', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-09-10'), ...more });
  return story;
};

const withHome = (story: Story, egenskaper?: readonly Egenskap[]) => {
  story.told('2026-08-05', 'bolig', { ...flat, ...(egenskaper === undefined ? {} : { egenskaper }) });
  return story;
};

const ownHome = () => {
  const story = leaving();
  story.told('2026-08-04', 'bolig', { ...hamar, by: 'tsb', home: 'b1', slag: 'egen', fra: '2024-01-01' });
  return story;
};

const hostel = () => {
  const story = leaving();
  const roof = { by: 'nav', home: 'h1', slag: 'midlertidig', fra: '2026-09-10', til: '2026-10-08' } as const;
  story.told('2026-08-05', 'bolig', { ...roof, ...hamar });
  story.told('2026-09-10', 'ut', { ...clinic, mate: 'utskrevet', til: 'midlertidig-botilbud' });
  return story;
};

const elsewhere = { ...admitted, stay: transition(3) };

/** For each row about homes, and about how stays follow each other, a history in which it is open at the moment. */
export const openingHomes: Readonly<Record<string, readonly [story: () => Story, when: string]>> = {
  'bolig-i-fare': [ownHome, '2026-08-20'],
  'bolig-tapt': [
    () => {
      const story = ownHome();
      story.told('2026-08-19', 'bolig-mistet', { per: '2026-08-31' });
      return story;
    },
    '2026-08-20',
  ],
  'bolig-tapt/hjemme': [
    () => {
      const story = aStory();
      story.told('2026-08-03', 'opphold-startet', { ...prison, ...hamar, slag: 'dom-over-90-dager' });
      story.told('2026-08-04', 'gjennomforing-endret', { ...prison, form: '§ 16 a' });
      story.told('2026-08-19', 'bolig-mistet', { per: '2026-08-31' });
      return story;
    },
    '2026-08-20',
  ],
  'bolig-uegnet': [() => withHome(leaving({ egenskaper: ['rusfri', 'bemannet'] }), ['rusfri']), '2026-08-20'],
  'bolig-uegnet/avstand': [() => withHome(leaving({ egenskaper: ['avstand'] }), ['rusfri']), '2026-08-20'],
  'bolig-uegnet/avstand-ikke-sagt': [() => withHome(leaving({ egenskaper: ['avstand'] })), '2026-08-20'],
  'bolig-uegnet/sofa': [
    () => {
      const story = leaving();
      story.told('2026-08-05', 'bolig', { ...flat, by: 'nav', home: 's1', slag: 'familie', sofa: true });
      return story;
    },
    '2026-08-20',
  ],
  'to-boliger': [
    () => {
      const story = withHome(leaving());
      story.told('2026-08-06', 'bolig', { ...flat, home: 'b2' });
      return story;
    },
    '2026-08-20',
  ],
  'midlertidig-utloper': [hostel, '2026-09-24 12:00'],
  'midlertidig-utloper/utlopt': [hostel, '2026-10-08 12:00'],
  'ut-for-tidlig': [
    () => {
      const story = leaving();
      story.told('2026-08-19', 'ut', { ...clinic, mate: 'utskrevet', til: 'hos-familie' });
      return story;
    },
    '2026-08-20',
  ],
  'to-opphold': [
    () => {
      const story = leaving();
      story.told('2026-08-19', 'opphold-startet', elsewhere);
      return story;
    },
    '2026-08-20',
  ],
  'tilbake-igjen': [
    () => {
      const story = aStory();
      story.told('2026-06-01', 'opphold-startet', elsewhere);
      story.told('2026-08-01', 'ut', { ...elsewhere, mate: 'utskrevet', til: 'egen-bolig' });
      story.told('2026-08-05', 'opphold-startet', admitted);
      return story;
    },
    '2026-08-20',
  ],
};

/** What closes them, by kind of observation. */
export const closingHomes: Readonly<Record<string, (story: Story, when: string) => void>> = {
  bolig: (story, when) => {
    const fit = { ...flat, fra: '2026-08-04', egenskaper: Egenskap.options };
    story.told(when, 'bolig', fit);
  },
  boligbehov: (story, when) => story.told(when, 'boligbehov', { svar: 'nei', egenskaper: [] }),
  'bolig-sikret': (story, when) => story.told(when, 'bolig-sikret', { betaltTil: '2026-12-31' }),
  'bolig-oppsagt': (story, when) => story.told(when, 'bolig-oppsagt', { home: 'b1', per: '2026-09-01' }),
  overfort: (story, when) => story.told(when, 'overfort', { ...clinic, tilEnhet: '310000078' as never }),
};
