import type { Behov } from '@overgang/contracts';
import { at, clinic, hamar } from '../tell.ts';
import { dayInWords, type Forteller } from './fortelling.ts';

export const kontakt = '310000035' as never;

type Melder = readonly [behov: Behov, tekst: string];

/** Long treatment of somebody who agrees, with what is needed. */
export const iBehandling = ({ skjer }: Forteller, hvem: string, [behov, tekst]: Melder): void => {
  skjer('2026-08-03', `${hvem} legges inn til langtidsbehandling. ${tekst}`, [
    'opphold-startet',
    { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov: { bolig: 'nei', ...behov } },
  ]);
  skjer('2026-08-03 13:00', `${hvem} sier ja til at NAV og boligkontoret får vite det.`, [
    'samtykke',
    { svar: 'gitt', til: ['nav', 'boligsosial'] },
  ]);
};

/** NAV has somebody who follows up, and a first meeting. */
export const folgesOpp = ({ skjer }: Forteller, nar: string, dag: string): void => {
  skjer(nar, 'NAV oppnevner en kontaktperson.', ['ansvarlig-oppnevnt', { enhet: kontakt, rolle: 'kontaktperson' }]);
  skjer(nar, `NAV avtaler et møte ${dayInWords(dag)}.`, ['oppfolging-avtalt', { hos: 'nav', tidspunkt: at(dag) }]);
};
