import { hamar, kommune } from '../tell.ts';
import { fortell, type Historie } from './fortelling.ts';
import { iBehandling, kontakt } from './i-behandling.ts';
import { bolig, iLangBehandling, klinikk, nav, ventesUt } from './vanlig.ts';

const ny = '310000108' as never;

/** What must hold from one agency to the next. */
export const kjeden: readonly Historie[] = [
  fortell('Hamar er feil kommune, og noen finner den rette', (f) => {
    iLangBehandling(f, 'Maja');
    ventesUt(f, '2026-02-02', '2026-05-20');
    f.varsler('2026-02-02 13:00');
    f.kvitterer('2026-02-03 09:00', nav);
    f.svarer('2026-02-03 09:00', nav, 'under-arbeid');
    f.svarer('2026-02-03 10:00', bolig, 'ikke-ansvarlig');
    f.ser('2026-02-03 12:00', bolig, 'mottaker-uavklart');
    f.ser('2026-02-05', klinikk, 'mottaker-uavklart', 'mottaker-uavklart');
    f.avklarer('2026-02-05 13:00', 'Boligkontoret finner ut at Maja hører til Ringsaker.', {
      hvem: bolig,
      kommune: '3411',
    });
    f.ser('2026-02-05 14:00', klinikk);
  }),
  fortell('Den som flytter, må tas imot på nytt', (f) => {
    iLangBehandling(f, 'Aksel');
    ventesUt(f, '2026-02-02', '2026-05-20');
    f.varsler('2026-02-02 13:00');
    f.skjer('2026-03-02', 'NAV melder at Aksel skal til Ringsaker.', ['flyttet', { tilKommune: kommune('3411') }]);
    f.varsler('2026-03-02 13:00');
    f.ser('2026-03-04', 'boligsosial:3411', 'ny-kommune');
    f.ser('2026-03-06', 'boligsosial:3411', 'ny-kommune');
    f.kvitterer('2026-03-06 13:00', 'boligsosial:3411');
    f.kvitterer('2026-03-06 13:00', 'nav:3411');
    f.ser('2026-03-06 14:00', 'boligsosial:3411');
  }),
  fortell('Ansvaret går over til en annen, og ingen overleverer', (f) => {
    iBehandling(f, 'Pernille', [{ ansvarlig: 'ja' }, 'Klinikken melder at hun trenger en ansvarlig.']);
    ventesUt(f, '2026-08-04', '2026-12-01');
    f.skjer('2026-08-05', 'NAV oppnevner en kontaktperson.', [
      'ansvarlig-oppnevnt',
      { enhet: kontakt, rolle: 'kontaktperson' },
    ]);
    f.skjer('2026-09-07', 'En annen enhet tar over.', ['ansvarlig-byttet', { fraEnhet: kontakt, tilEnhet: ny }]);
    f.ser('2026-09-08', nav, 'overlevering-mangler');
    f.ser('2026-09-15', nav, 'overlevering-mangler');
    f.skjer('2026-09-15 13:00', 'NAV melder at saken er overlevert.', [
      'overlevering-gjennomfort',
      { fraEnhet: kontakt, tilEnhet: ny },
    ]);
    f.ser('2026-09-15 14:00', nav);
  }),
  fortell('Koordinatoren er på ferie i tre uker', (f) => {
    iBehandling(f, 'Sondre', [{ ansvarlig: 'ja' }, 'Klinikken melder at han trenger en ansvarlig.']);
    ventesUt(f, '2026-08-04', '2026-12-01');
    f.skjer('2026-08-05', 'NAV oppnevner en koordinator.', [
      'ansvarlig-oppnevnt',
      { enhet: kontakt, rolle: 'koordinator' },
    ]);
    f.skjer('2026-08-20', 'Koordinatoren er borte 1.–21. september, uten vikar.', [
      'ansvarlig-fravaerende',
      { enhet: kontakt, fra: '2026-09-01', til: '2026-09-21' },
    ]);
    f.ser('2026-08-31', nav);
    f.ser('2026-09-02', nav, 'overlevering-mangler');
    f.ser('2026-09-10', nav, 'overlevering-mangler');
    f.ser('2026-09-22', nav);
  }),
  fortell('Ansvarsgruppen møttes aldri', (f) => {
    iBehandling(f, 'Tiril', [{ ansvarlig: 'ja' }, 'Klinikken melder at hun trenger en ansvarlig.']);
    ventesUt(f, '2026-08-04', '2026-12-01');
    f.skjer('2026-08-05', 'NAV oppnevner en koordinator.', [
      'ansvarlig-oppnevnt',
      { enhet: kontakt, rolle: 'koordinator' },
    ]);
    f.ser('2026-11-10', nav, 'oppfolging-mangler');
    f.ser('2026-11-20', nav, 'oppfolging-mangler', 'overlevering-mangler');
    f.skjer('2026-11-23', 'NAV melder at ansvarsgruppen har møttes.', ['ansvarsgruppe-holdt', {}]);
    f.ser('2026-11-24', nav, 'oppfolging-mangler');
  }),
  fortell('Ingen vet hva Henrik skal leve av', (f) => {
    iBehandling(f, 'Henrik', [{ nav: 'ja' }, 'Klinikken melder behov for NAV.']);
    ventesUt(f, '2026-08-04', '2026-10-01');
    f.ser('2026-09-15', nav, 'ansvarlig-mangler', 'oppfolging-mangler', 'inntekt-uavklart');
    f.skjer('2026-09-16', 'NAV behandler søknaden om livsopphold.', [
      'inntekt-avklart',
      { ...hamar, livsopphold: 'under-behandling', depositum: 'nei', husleieoverlapp: 'nei' },
    ]);
    f.ser('2026-09-25', nav, 'ansvarlig-mangler', 'oppfolging-mangler', 'inntekt-uavklart');
    f.skjer('2026-09-25 13:00', 'NAV melder at livsopphold er avklart.', [
      'inntekt-avklart',
      { ...hamar, livsopphold: 'ja', depositum: 'nei', husleieoverlapp: 'nei' },
    ]);
    f.ser('2026-09-25 14:00', nav, 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('Sara vil jobbe, og det er kø', (f) => {
    iBehandling(f, 'Sara', [{ aktivitet: 'ja' }, 'Klinikken melder at hun vil i arbeid.']);
    ventesUt(f, '2026-08-04', '2026-12-01');
    f.ser('2026-10-20', nav, 'aktivitet-mangler');
    f.skjer('2026-11-09', 'NAV søker om tiltak. Ventetiden er seks uker.', [
      'aktivitet-sokt',
      { slag: 'tiltak', ventetidDager: 42 },
    ]);
    f.ser('2026-11-09 13:00', nav, 'ansvarlig-mangler', 'aktivitet-mangler');
    f.skjer('2026-11-16', 'NAV avtaler dagtilbud fra 2. desember.', [
      'aktivitet-avtalt',
      { slag: 'dagtilbud', fra: '2026-12-02' },
    ]);
    f.ser('2026-11-16 13:00', nav, 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
];
