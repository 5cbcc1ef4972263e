import type { Behov } from '@overgang/contracts';
import { Ledd } from '@overgang/contracts';
import { aStory, type Story } from './story.ts';
import { at, clinic, hamar, kommune, prison, range } from './tell.ts';

const out = '2026-09-10';
const nav = '310000035' as never;
const other = '310000108' as never;

/** Long treatment with a date, what is needed, and a yes to telling NAV and housing. */
export const inTreatment = (behov: Behov, more: { readonly lar?: boolean } = {}): Story => {
  const story = aStory();
  story.told('2026-08-03', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', ...more });
  story.told('2026-08-03 13:00', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-08-03 14:00', 'utgang-planlagt', { ...clinic, ...hamar, periode: range(out), behov });
  return story;
};

/** A sentence of more than ninety days with a date, what is needed, and a yes to telling NAV and housing. */
export const serving = (behov: Behov, alder: '18-24' | '25-pluss' = '25-pluss'): Story => {
  const story = aStory();
  story.told('2026-06-01', 'opphold-startet', { ...prison, ...hamar, slag: 'dom-over-90-dager', alder });
  story.told('2026-06-01', 'samtykke', { by: 'kriminalomsorg', svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-06-02', 'utgang-planlagt', { ...prison, ...hamar, periode: range(out), behov });
  return story;
};

const ready = (story: Story): Story => {
  story.told('2026-09-01 09:00', 'utskrivningsklar', clinic);
  return story;
};

const notOurs = (): Story => {
  const story = inTreatment({ bolig: 'ja' });
  story.notices('2026-08-03 15:00');
  story.answers('2026-08-04 09:00', 'boligsosial:3403', 'ikke-ansvarlig');
  return story;
};

const moved = (): Story => {
  const story = inTreatment({ bolig: 'ja' });
  story.notices('2026-08-03 15:00');
  story.told('2026-08-05', 'flyttet', { tilKommune: kommune('3411') });
  story.notices('2026-08-05 13:00');
  return story;
};

const withResponsible = (rolle: 'koordinator' | 'kontaktperson' = 'kontaktperson'): Story => {
  const story = inTreatment({ ansvarlig: 'ja' });
  story.told('2026-08-04', 'ansvarlig-oppnevnt', { enhet: nav, rolle });
  return story;
};

const changed = (): Story => {
  const story = withResponsible();
  story.told('2026-08-10', 'ansvarlig-byttet', { fraEnhet: nav, tilEnhet: other });
  return story;
};

const away = (): Story => {
  const story = withResponsible();
  story.told('2026-08-10', 'ansvarlig-fravaerende', { enhet: nav, fra: '2026-08-10' });
  return story;
};

const queuing = (): Story => {
  const story = inTreatment({ aktivitet: 'ja' });
  story.told('2026-08-04', 'aktivitet-sokt', { slag: 'tiltak', ventetidDager: 60 });
  return story;
};

const withDuty = (): Story => {
  const story = serving({});
  story.told('2026-06-03', 'moteplikt-fastsatt', prison);
  return story;
};

/** For each row of the chain a history in which it is open at the moment. */
export const openingInChain: Readonly<Record<string, readonly [story: () => Story, when: string]>> = {
  'mottaker-uavklart/kommunen': [notOurs, '2026-08-05 10:00'],
  'mottaker-uavklart/avsender': [notOurs, '2026-08-05 10:00'],
  'ny-kommune': [moved, '2026-08-10 13:00'],
  'overlevering-mangler/bytte': [changed, '2026-08-17 13:00'],
  'overlevering-mangler/fravaer': [away, '2026-08-12'],
  'overlevering-mangler/ansvarsgruppe': [() => withResponsible('koordinator'), '2026-09-01'],
  'inntekt-uavklart': [() => inTreatment({ nav: 'ja' }), '2026-09-04'],
  'aktivitet-mangler': [() => inTreatment({ aktivitet: 'ja' }), '2026-08-14'],
  'aktivitet-mangler/ko': [queuing, '2026-08-05'],
  'helse-mangler': [() => inTreatment({ helse: 'ja' }), '2026-09-09'],
  'helse-mangler/klar': [() => ready(inTreatment({ helse: 'ja' })), '2026-09-01'],
  'helse-mangler/fengsel': [() => serving({ helse: 'ja' }), '2026-09-04'],
  'helse-mangler/lar': [() => inTreatment({}, { lar: true }), '2026-09-09'],
  'helse-mangler/lar-klar': [() => ready(inTreatment({}, { lar: true })), '2026-09-01'],
  'fastlege-ikke-orientert': [
    () => {
      const story = inTreatment({ helse: 'ja' });
      story.told('2026-08-04', 'helseoppfolging-avtalt', { hos: 'dps' });
      return story;
    },
    '2026-09-09',
  ],
  'moteplikt-mangler': [withDuty, '2026-09-09'],
  'under-25-samordning': [() => serving({}, '18-24'), '2026-07-20'],
};

/** What closes a gap of the chain, by kind of observation. */
export const closingInChain: Readonly<Record<string, (story: Story, when: string) => void>> = {
  'mottaker-avklart': (story, when) => {
    const [notice] = story.journey().notices;
    if (notice === undefined) throw new Error('Nothing was sent');
    story.told(when, 'mottaker-avklart', { varsel: notice.id, names: notice.transition, kommune: kommune('3411') });
  },
  flyttet: (story, when) => story.told(when, 'flyttet', { tilKommune: kommune('3411') }),
  'overlevering-gjennomfort': (story, when) =>
    story.told(when, 'overlevering-gjennomfort', { fraEnhet: nav, tilEnhet: other }),
  'ansvarlig-fravaerende': (story, when) =>
    story.told(when, 'ansvarlig-fravaerende', { enhet: nav, fra: '2026-08-10', vikar: other }),
  'ansvarsgruppe-holdt': (story, when) => story.told(when, 'ansvarsgruppe-holdt', {}),
  'bistand-takket-nei': (story, when) => {
    for (const ledd of Ledd.options) story.told(when, 'bistand-takket-nei', { ledd });
  },
  'inntekt-avklart': (story, when) =>
    story.told(when, 'inntekt-avklart', { ...hamar, livsopphold: 'ja', depositum: 'nei', husleieoverlapp: 'nei' }),
  'aktivitet-sokt': (story, when) => story.told(when, 'aktivitet-sokt', { slag: 'tiltak' }),
  'aktivitet-avtalt': (story, when) => story.told(when, 'aktivitet-avtalt', { slag: 'arbeid', fra: '2026-09-14' }),
  'helseoppfolging-avtalt': (story, when) => story.told(when, 'helseoppfolging-avtalt', { hos: 'dps' }),
  'lar-overtatt': (story, when) => story.told(when, 'lar-overtatt', { fra: '2026-09-10' }),
  'utskrivningsklar-avmeldt': (story, when) => {
    story.told(when, 'utskrivningsklar-avmeldt', clinic);
    story.told(when, 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-12-10') });
  },
  'fastlege-orientert': (story, when) => story.told(when, 'fastlege-orientert', clinic),
  'samordning-startet': (story, when) => story.told(when, 'samordning-startet', prison),
  'moteplikt-fastsatt': (story, when) =>
    story.told(when, 'moteplikt-fastsatt', { ...prison, forsteMote: at('2026-09-12') }),
  'moteplikt-mangler oppfolging-avtalt': (story, when) =>
    story.told(when, 'oppfolging-avtalt', { by: 'kriminalomsorg', hos: 'kriminalomsorg', tidspunkt: at('2026-09-12') }),
  'mottaker-uavklart/kommunen varsel-besvart': (story, when) => story.answers(when, 'boligsosial:3403', 'kan'),
  'mottaker-uavklart/avsender varsel-besvart': (story, when) => story.answers(when, 'boligsosial:3403', 'under-arbeid'),
  'ny-kommune varsel-mottatt': (story, when) => {
    for (const etat of ['boligsosial', 'nav']) story.receives(when, `${etat}:3411`);
  },
  'ny-kommune varsel-besvart': (story, when) => {
    for (const etat of ['boligsosial', 'nav']) story.answers(when, `${etat}:3411`, 'kan');
  },
};
