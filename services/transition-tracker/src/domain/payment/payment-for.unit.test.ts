import { expect, test } from 'vitest';
import {
  admitted,
  answered,
  type Goes,
  inHospital,
  left,
  notified,
  ready,
  readyOn11,
  told,
  waits,
} from '../../../test/payment/a-case.ts';
import { aStory } from '../../../test/story.ts';
import { at, clinic, hamar, kommune, prison } from '../../../test/tell.ts';
import { openQuestions } from './open-questions.ts';
import { paymentFor } from './payment-for.ts';
import { assumptionsInWords } from './payment-words.ts';

const asked = (goes: readonly Goes[], audience: string, on = '2024-04-01') => {
  const story = told(goes);
  const reader = { audience, transition: clinic.stay, now: at(on), closed: [] };
  return paymentFor(story.journey(), story.observations(), reader);
};
const own = 'tsb:310000019';
const textOf = (goes: readonly Goes[], on?: string) => asked(goes, own, on)?.tekst.replaceAll('\u00a0', ' ');

const fourDays = [...waits, left('2024-03-15')];

test('shows the clinic and the municipality that would pay the same estimate', () => {
  const seen = asked(fourDays, own);
  expect(seen).toMatchObject({
    utfall: 'betaling',
    dogn: 4,
    kroner: 22980,
    prisMangler: [],
    lopende: false,
    ar: [{ ar: 2024, dogn: 4, dognpris: 5745, kroner: 22980 }],
    perioder: [{ slutt: 'Pasienten reiste', dogn: 4, dager: [{ fra: '2024-03-11', til: '2024-03-14' }] }],
  });
  expect(asked(fourDays, 'boligsosial:3403')).toEqual(seen);
  expect(asked(fourDays, 'koordinator:3403')).toEqual(seen);
});

test('is not NAV’s to see, nor another municipality’s, nor anybody’s who may not see the transition', () => {
  const withNav: Goes = (story) => {
    const consent = { svar: 'gitt', til: ['nav', 'boligsosial'] } as const;
    story.told('2024-03-04 12:00', 'opphold-startet', { ...clinic, ...hamar, slag: 'korttid', behov: { nav: 'ja' } });
    story.told('2024-03-04 12:01', 'samtykke', consent);
  };
  expect(told([...fourDays, withNav]).audiences('2024-04-01')).toContain('nav:3403');
  expect(asked([...fourDays, withNav], 'nav:3403')).toBeUndefined();
  expect(asked(fourDays, 'boligsosial:3411')).toBeUndefined();
  const story = told(fourDays);
  const unknown = { audience: own, transition: prison.stay, now: at('2024-04-01'), closed: [] };
  expect(paymentFor(story.journey(), story.observations(), unknown)).toBeUndefined();
  const settled = { audience: own, transition: clinic.stay, now: at('2024-04-01'), closed: [clinic.stay] };
  expect(paymentFor(story.journey(), story.observations(), settled)).toBeUndefined();
});

test('tells a municipality that was told on consent alone of no hospital, and neither of a prison', () => {
  const consented: Goes = (story) =>
    void story.told('2024-03-04 12:01', 'samtykke', { svar: 'gitt', til: ['boligsosial'] });
  const silent = [admitted('2024-03-04 12:00', { bases: [] }), consented, notified('2024-03-04 12:10')];
  expect(asked([...silent, ...readyOn11], 'boligsosial:3403')).toBeUndefined();
  expect(asked([...silent, ...readyOn11], own)?.utfall).toBe('blokkert');
  const both = [...inHospital, consented, ...readyOn11];
  expect(asked(both, 'boligsosial:3403', '2024-03-13')).toMatchObject({ dogn: 2, lopende: true });
});

test('says what it comes to in one sentence', () => {
  expect(textOf(fourDays)).toBe('Anslag: 4 døgn, 22 980 kr.');
  expect(textOf(waits, '2024-03-13')).toBe('Anslag så langt: 2 døgn, 11 490 kr.');
  expect(textOf(waits, '2024-03-11 18:00')).toBe('Anslag så langt: 0 døgn. Det første telles når dagen er gått.');
  expect(textOf([...waits, answered('2024-03-11 11:00', 'kan')])).toBe(
    'Blokkert: kommunen svarte i tide at den kan ta imot (§ 13).',
  );
  expect(textOf(inHospital)).toBe('Pasienten er ikke meldt utskrivningsklar.');
  expect(textOf([...inHospital, ready('2024-03-11', { punkterDokumentert: false })])).toBe(
    'Blokkert: de fem punktene er ikke dokumentert i journalen (§ 9), og av 1 grunn til.',
  );
  expect(textOf([...inHospital, (story) => void story.told('2024-03-11', 'utskrivningsklar', clinic)])).toBe(
    'Blokkert: klinikken har ikke meldt at lege eller psykolog har vurdert pasienten (§ 9), og av 4 grunner til.',
  );
  const over: Goes = (story) => void story.told('2024-03-11 14:00', 'utskrivningsklar-avmeldt', clinic);
  expect(textOf([...waits, over])).toBe('Ingen døgn: det var over før et døgn var gått.');
});

test('says that a price is missing, and never guesses one', () => {
  const winter = (from: string, until: string): readonly Goes[] => [
    admitted('2024-12-18'),
    notified('2024-12-18 12:10'),
    ready(from),
    notified(`${from} 12:10`),
    left(until),
  ];
  expect(textOf(winter('2024-12-30', '2025-01-02'), '2025-02-01')).toBe(
    'Anslag: 3 døgn, minst 11 490 kr. Pris mangler for 2025.',
  );
  const long = asked(winter('2025-12-30', '2026-01-02'), own, '2026-02-01');
  expect(long?.tekst).toBe('Anslag: 3 døgn. Pris mangler for 2025 og 2026.');
  expect(long).not.toHaveProperty('kroner');
  expect(long?.ar).toEqual([
    { ar: 2025, dogn: 2 },
    { ar: 2026, dogn: 1 },
  ]);
});

test('names each condition with its section, what was taken for granted, and what it cannot know', () => {
  const seen = asked([...fourDays], own);
  expect(seen?.perioder[0]?.vilkar.map(({ paragraf }) => paragraf.tekst.slice('FOR-2011-11-18-1115 '.length))).toEqual([
    '§ 7',
    '§ 8',
    '§ 9',
    '§ 9',
    '§ 9',
    '§ 9',
    '§ 10',
    '§ 13',
    '§ 13',
  ]);
  expect(seen?.perioder[0]?.vilkar[1]).toEqual({
    vilkar: 'varslet-etter-innleggelse',
    oppfylt: 'ja',
    tekst: 'Kommunen ble varslet i tide om innleggelsen.',
    paragraf: { tekst: 'FOR-2011-11-18-1115 § 8', lenke: 'https://lovdata.no/forskrift/2011-11-18-1115/%C2%A78' },
  });
  expect(seen?.forutsetninger.map(({ tekst }) => tekst)).toContain('Dagen pasienten reiser, telles ikke.');
  expect(seen?.forbehold).toHaveLength(3);
  const moved: Goes = (story) => void story.told('2024-03-13', 'flyttet', { tilKommune: kommune('3411') });
  expect(asked([...waits, moved], own)?.forbehold).toHaveLength(4);
});

test('says how each open question was answered, and that the ministry answered one of them', () => {
  const other = { ...openQuestions, answerDayCounts: true, leavingDayCounts: true };
  expect(assumptionsInWords(other)[2]).toEqual({
    tekst: 'Dagen kommunen sier at den kan ta imot, telles.',
    kilde: 'Står ikke i forskriften; satt av Overgang',
  });
  expect(assumptionsInWords(openQuestions)[2]?.kilde).toContain('departementets svar');
  expect(assumptionsInWords(other)[3]?.tekst).toBe('Dagen pasienten reiser, telles.');
});

test('says of a prison that the rules are not about it', () => {
  const story = aStory();
  story.told('2024-03-04', 'opphold-startet', { ...prison, ...hamar, slag: 'varetekt' });
  const reader = { audience: 'kriminalomsorg:310000027', transition: prison.stay, now: at('2024-03-05'), closed: [] };
  expect(paymentFor(story.journey(), story.observations(), reader)).toMatchObject({ utfall: 'gjelder-ikke', dogn: 0 });
});
