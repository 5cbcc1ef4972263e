import { clinic, hamar, prison, range } from '../tell.ts';
import { dayInWords, type Forteller } from './fortelling.ts';

export const klinikk = 'tsb:310000019';
export const fengsel = 'kriminalomsorg:310000027';
export const bolig = 'boligsosial:3403';
export const nav = 'nav:3403';
export const koordinator = 'koordinator:3403';

/** NAV has cleared what the person is to live on, and how the deposit is paid. */
const avklartInntekt = ({ skjer }: Pick<Forteller, 'skjer'>, nar: string): void => {
  skjer(nar, 'NAV melder at livsopphold og depositum er avklart.', [
    'inntekt-avklart',
    { ...hamar, livsopphold: 'ja', depositum: 'ja', husleieoverlapp: 'nei' },
  ]);
};

type Trenger = Readonly<Record<'bolig' | 'nav', 'ja' | 'nei'>>;

/** Long treatment in Hamar with a need for a home and for NAV, unless said otherwise, and a yes to telling them. */
export const iLangBehandling = (
  { skjer }: Forteller,
  hvem: string,
  behov: Trenger = { bolig: 'ja', nav: 'ja' },
): void => {
  const need = behov.bolig === 'ja' ? 'bolig og NAV' : 'NAV, og at bolig er i orden';
  skjer('2026-01-05', `${hvem} legges inn til langtidsbehandling. Klinikken melder behov for ${need}.`, [
    'opphold-startet',
    { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov },
  ]);
  skjer('2026-01-06', `${hvem} sier ja til at NAV og boligkontoret får vite om det.`, [
    'samtykke',
    { svar: 'gitt', til: ['nav', 'boligsosial'] },
  ]);
  avklartInntekt({ skjer }, '2026-01-07');
};

/** The clinic says when. */
export const ventesUt = ({ skjer }: Forteller, nar: string, dag: string): void => {
  skjer(nar, `Klinikken melder at utskrivning ventes ${dayInWords(dag)}.`, [
    'utgang-planlagt',
    { ...clinic, ...hamar, periode: range(dag) },
  ]);
};

/** Housing gives a home. */
export const farBolig = ({ skjer }: Forteller, nar: string, fra: string): void => {
  skjer(nar, `Boligkontoret tildeler en bolig fra ${dayInWords(fra)}.`, [
    'bolig',
    { ...hamar, home: 'b1', slag: 'kommunal', fra },
  ]);
};

/** A sentence of more than ninety days in Hamar prison, with a need for a home and for NAV, and a yes to telling them. */
export const iFengsel = ({ skjer }: Forteller, hvem: string): void => {
  const behov = { bolig: 'ja', nav: 'ja' } as const;
  skjer('2026-01-05', `${hvem} begynner å sone en dom på over 90 dager i Hamar fengsel.`, [
    'opphold-startet',
    { ...prison, ...hamar, slag: 'dom-over-90-dager', behov },
  ]);
  skjer('2026-01-06', `${hvem} sier ja til at NAV og boligkontoret får vite om det.`, [
    'samtykke',
    { svar: 'gitt', til: ['nav', 'boligsosial'], by: 'kriminalomsorg' },
  ]);
  avklartInntekt({ skjer }, '2026-01-07');
};

/** The prison says when. */
export const ventesLoslatt = ({ skjer }: Forteller, nar: string, dag: string): void => {
  skjer(nar, `Fengselet melder at løslatelse ventes ${dayInWords(dag)}.`, [
    'utgang-planlagt',
    { ...prison, ...hamar, periode: range(dag) },
  ]);
};
