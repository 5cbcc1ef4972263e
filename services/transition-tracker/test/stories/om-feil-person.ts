import { clinic, hamar, range } from '../tell.ts';
import { fortell, type Historie } from './fortelling.ts';
import { bolig, nav } from './vanlig.ts';

/** Two refs of one person: the first is what the clinic knows. */
const [fnr, dnr] = ['aaaa', 'bbbb'] as const;
const begge = { pair: [fnr, dnr], by: 'sporing' } as const;

/** A person with two numbers, and a message about the wrong one. */
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
];
