import { Betalingsdogn } from '@overgang/contracts/board';

const paragraf = (number: number) => ({
  tekst: `FOR-2011-11-18-1115 § ${number}`,
  lenke: `https://lovdata.no/forskrift/2011-11-18-1115/%C2%A7${number}`,
});

const conditions = (documented: 'ja' | 'ikke-meldt') => [
  {
    vilkar: 'varslet-etter-innleggelse',
    oppfylt: 'ja',
    tekst: 'Kommunen ble varslet i tide om innleggelsen.',
    paragraf: paragraf(8),
  },
  {
    vilkar: 'punkter-dokumentert',
    oppfylt: documented,
    tekst:
      documented === 'ja'
        ? 'De fem punktene er dokumentert i journalen.'
        : 'Klinikken har ikke meldt at de fem punktene er dokumentert i journalen.',
    paragraf: paragraf(9),
  },
  {
    vilkar: 'varslet-om-klar',
    oppfylt: 'ja',
    tekst: 'Kommunen er varslet om at pasienten er utskrivningsklar.',
    paragraf: paragraf(10),
  },
];

/** What the municipality would pay for a patient who was ready over New Year, or why it pays nothing. */
export const fakePayment = (utfall: 'betaling' | 'blokkert', per: string): Betalingsdogn => {
  const paid = utfall === 'betaling';
  return Betalingsdogn.parse({
    per,
    utfall,
    tekst: paid
      ? 'Anslag så langt: 5 døgn, 28\u00a0014\u00a0kr.'
      : 'Blokkert: klinikken har ikke meldt at de fem punktene er dokumentert i journalen (§ 9).',
    dogn: paid ? 5 : 0,
    kroner: paid ? 28014 : 0,
    prisMangler: [],
    lopende: paid,
    ar: paid
      ? [
          { ar: 2023, dogn: 3, dognpris: 5508, kroner: 16524 },
          { ar: 2024, dogn: 2, dognpris: 5745, kroner: 11490 },
        ]
      : [],
    perioder: [
      {
        fra: '2023-12-29T09:00:00Z',
        varslet: '2023-12-29T09:05:00Z',
        dogn: paid ? 5 : 0,
        dager: paid ? [{ fra: '2023-12-29', til: '2024-01-02' }] : [],
        vilkar: conditions(paid ? 'ja' : 'ikke-meldt'),
      },
    ],
    forutsetninger: [
      { tekst: 'Dagen pasienten reiser, telles ikke.', kilde: 'Står ikke i forskriften; satt av Overgang' },
    ],
    forbehold: ['Anslaget bygger på det som er meldt i Overgang. Det er ikke et krav.'],
  });
};
