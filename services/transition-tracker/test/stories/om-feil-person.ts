import type { Orgnr, Utvei } from '@overgang/contracts';
import { clinic, hamar, prison, range, transition } from '../tell.ts';
import { fortell, type Historie } from './fortelling.ts';
import { bolig, nav } from './vanlig.ts';

/** Two refs of one person: the first is what the clinic knows. */
const [fnr, dnr] = ['aaaa', 'bbbb'] as const;
const begge = { pair: [fnr, dnr], by: 'sporing' } as const;

/** What NAV knows of a way out that no prison has told of. */
const kjentAvNav: Utvei = {
  etat: 'kriminalomsorg',
  enhet: '310000027' as Orgnr,
  ...hamar,
  ut: range('2026-05-20'),
};

/** A person with two numbers, a message about the wrong one, and a way out that is known outside alone. */
export const omFeilPerson: readonly Historie[] = [
  fortell('Ett menneske med to numre slås sammen', (f) => {
    f.skjer('2026-01-05', 'Amina legges inn til langtidsbehandling, under fødselsnummeret hun nettopp har fått.', [
      'opphold-startet',
      { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov: { bolig: 'ja' }, of: fnr },
    ]);
    f.skjer('2026-01-06', 'Amina sier ja til at NAV og boligkontoret får vite om det.', [
      'samtykke',
      { svar: 'gitt', til: ['nav', 'boligsosial'], of: fnr },
    ]);
    f.skjer('2026-02-01', 'Klinikken melder at utskrivning ventes 20. mai 2026.', [
      'utgang-planlagt',
      { ...clinic, ...hamar, periode: range('2026-05-20'), of: fnr },
    ]);
    f.skjer('2026-02-10', 'Boligkontoret tildeler en bolig fra 1. mai, under D-nummeret som står i systemet deres.', [
      'bolig',
      { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-01', of: dnr },
    ]);
    f.ukoblet('2026-02-11', 'ingen-overgang');
    f.ser('2026-05-10', bolig, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler');
    f.skjer('2026-05-10 13:00', 'Boligkontoret ser at det er samme person, og slår de to sammen.', [
      'personer-slatt-sammen',
      { ...begge, grunn: 'D-nummeret er byttet ut.' },
    ]);
    f.ukoblet('2026-05-10 14:00');
    f.ser('2026-05-10 14:00', bolig, 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('To som ble slått sammen, var to likevel', (f) => {
    f.skjer('2026-01-05', 'Per legges inn til langtidsbehandling. Klinikken melder behov for bolig.', [
      'opphold-startet',
      { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov: { bolig: 'ja' }, of: fnr },
    ]);
    f.skjer('2026-01-06', 'Per sier ja til at NAV og boligkontoret får vite om det.', [
      'samtykke',
      { svar: 'gitt', til: ['nav', 'boligsosial'], of: fnr },
    ]);
    f.skjer('2026-02-01', 'Klinikken melder at utskrivning ventes 20. mai 2026.', [
      'utgang-planlagt',
      { ...clinic, ...hamar, periode: range('2026-05-20'), of: fnr },
    ]);
    f.skjer('2026-02-10', 'Boligkontoret tildeler en bolig til en annen Per, som ingen har meldt et opphold for.', [
      'bolig',
      { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-01', of: dnr },
    ]);
    f.skjer('2026-02-11', 'Koordinatoren tror at de to er samme person, og slår dem sammen.', [
      'personer-slatt-sammen',
      begge,
    ]);
    f.ser('2026-05-10', bolig, 'ansvarlig-mangler', 'oppfolging-mangler');
    f.skjer('2026-05-11', 'De var to. Koordinatoren skiller dem igjen, og hver har det som ble meldt om ham.', [
      'personer-skilt',
      begge,
    ]);
    f.ukoblet('2026-05-11 13:00', 'ingen-overgang');
    f.ser('2026-05-11 13:00', bolig, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('Datoen gjaldt en annen, og varslene kalles tilbake', (f) => {
    f.skjer('2026-01-05', 'Leif legges inn til langtidsbehandling. Han har et sted å bo, og trenger ikke NAV.', [
      'opphold-startet',
      { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'nei', behov: { bolig: 'nei', nav: 'nei' } },
    ]);
    f.skjer('2026-01-06', 'Leif sier ja til at NAV og boligkontoret kan få vite om det.', [
      'samtykke',
      { svar: 'gitt', til: ['nav', 'boligsosial'] },
    ]);
    f.varsler('2026-01-07');
    const feil = f.skjer(
      '2026-02-01',
      'Klinikken melder utskrivning 20. mai og behov for bolig, men på feil pasient.',
      ['utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20'), behov: { bolig: 'ja', nav: 'ja' } }],
    );
    f.varsler('2026-02-01 13:00');
    f.paTavla('2026-02-01 14:00', 'tsb:310000019', 'koordinator:3403', bolig, nav);
    f.tarTilbake('2026-02-02', 'Klinikken trekker meldingen: den gjaldt en annen.', feil);
    f.varsler('2026-02-02 13:00');
    f.paTavla('2026-02-02 14:00', 'tsb:310000019');
  }),
  fortell('NAV vet hvor Tove er, og oppretter overgangen selv', (f) => {
    const samtale = f.skjer('2026-03-01', 'NAV Hamar melder at de har snakket med Tove. Ingen har meldt noe opphold.', [
      'kontakt-oppnadd',
      {},
    ]);
    const opprettet = { names: transition(9), target: `${samtale.source} ${samtale.id}` };
    f.ukoblet('2026-03-02', 'ingen-overgang');
    f.paTavla('2026-03-02');
    f.skjer('2026-03-03', 'NAV vet at hun er i Hamar fengsel og kommer ut 20. mai, og oppretter overgangen.', [
      'hendelse-koblet',
      { ...opprettet, opprettet: { ...kjentAvNav, av: { etat: 'nav', ...hamar } }, grunn: 'Ringte fra fengselet.' },
    ]);
    f.skjer('2026-03-03 13:00', 'NAV melder at hun trenger et sted å bo.', ['boligbehov', { svar: 'ja' }]);
    f.ukoblet('2026-03-04');
    f.paTavla('2026-03-04', nav, 'koordinator:3403');
    f.ser('2026-04-10', nav, 'bolig-mangler');
    f.skjer('2026-04-11', 'Fengselet melder oppholdet.', [
      'opphold-startet',
      { ...prison, ...hamar, slag: 'dom-over-90-dager', behov: { bolig: 'ja' } },
    ]);
    f.skjer('2026-04-11 13:00', 'NAV kobler meldingen fra. Da er overgangen som NAV opprettet, aldri blitt til.', [
      'hendelse-frakoblet',
      opprettet,
    ]);
    f.ukoblet('2026-04-12');
    f.paTavla('2026-04-12', 'kriminalomsorg:310000027');
  }),
];
