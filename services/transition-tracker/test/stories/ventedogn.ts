import { clinic, hamar } from '../tell.ts';
import { type Forteller, fortell, type Historie } from './fortelling.ts';
import { bolig, klinikk, nav } from './vanlig.ts';

const vurdert = {
  vurdertAv: 'lege',
  punkterDokumentert: true,
  samarbeidspartnereInnkalt: true,
  poliklinikkKontaktet: true,
} as const;

/** Short treatment in Hamar, and the municipality told within the day, on the section that bids the clinic do so. */
const iKortBehandling = (f: Forteller, hvem: string): void => {
  f.skjer('2023-12-11', `${hvem} legges inn til korttidsbehandling og trenger bolig. Klinikken oppgir § 8.`, [
    'opphold-startet',
    {
      ...clinic,
      ...hamar,
      slag: 'korttid',
      kommunaltBehov: 'ja',
      behov: { bolig: 'ja' },
      bases: ['FOR-2011-11-18-1115 § 8'],
    },
  ]);
  f.varsler('2023-12-11 12:30');
};

const reiser = ({ skjer }: Forteller, nar: string, hvem: string): void =>
  void skjer(nar, `${hvem} reiser.`, ['ut', { ...clinic, mate: 'utskrevet', til: 'kommunal-bolig' }]);

/** Patients who are ready, and what their waiting costs the municipality (FOR-2011-11-18-1115 § 13). */
export const ventedogn: readonly Historie[] = [
  fortell('Hamar har ingen plass til Astrid før over nyttår', (f) => {
    iKortBehandling(f, 'Astrid');
    f.skjer('2023-12-29', 'Klinikken melder Astrid utskrivningsklar, og at § 9 er fulgt.', [
      'utskrivningsklar',
      { ...clinic, ...vurdert },
    ]);
    f.varsler('2023-12-29 12:15');
    f.betaling('2023-12-29 15:00', bolig, 'Anslag så langt: 0 døgn. Det første telles når dagen er gått.');
    f.svarer('2023-12-29 15:30', bolig, 'kan-ikke');
    f.betaling('2024-01-01', bolig, 'Anslag så langt: 3 døgn, 16 524 kr.');
    f.svarer('2024-01-03', bolig, 'kan');
    reiser(f, '2024-01-04', 'Astrid');
    f.betaling('2024-01-05', klinikk, 'Anslag: 5 døgn, 28 014 kr.');
    f.betaling('2024-01-05', bolig, 'Anslag: 5 døgn, 28 014 kr.');
    f.betaling('2024-01-05', nav, 'ingenting');
  }),
  fortell('Klinikken sier ikke at punktene i § 9 er dokumentert for Leif', (f) => {
    iKortBehandling(f, 'Leif');
    f.skjer('2024-01-10', 'Klinikken melder Leif utskrivningsklar. En lege har vurdert ham, mer sies ikke.', [
      'utskrivningsklar',
      { ...clinic, vurdertAv: 'lege', samarbeidspartnereInnkalt: true, poliklinikkKontaktet: true },
    ]);
    f.varsler('2024-01-10 12:15');
    f.betaling(
      '2024-01-14',
      klinikk,
      'Blokkert: klinikken har ikke meldt at de fem punktene er dokumentert i journalen (§ 9).',
    );
    f.skjer('2024-01-14 13:00', 'Klinikken melder at punktene er dokumentert.', [
      'utskrivningsklar',
      { ...clinic, ...vurdert },
    ]);
    f.betaling('2024-01-14 14:00', klinikk, 'Anslag så langt: 4 døgn, 22 980 kr.');
  }),
  fortell('Hamar svarer med en gang at den kan ta imot Turid', (f) => {
    iKortBehandling(f, 'Turid');
    f.skjer('2024-01-10', 'Klinikken melder Turid utskrivningsklar, og at § 9 er fulgt.', [
      'utskrivningsklar',
      { ...clinic, ...vurdert },
    ]);
    f.varsler('2024-01-10 12:15');
    f.svarer('2024-01-10 13:30', bolig, 'kan');
    reiser(f, '2024-01-12', 'Turid');
    f.betaling('2024-01-13', klinikk, 'Blokkert: kommunen svarte i tide at den kan ta imot (§ 13).');
  }),
];
