import { expect, test } from 'vitest';
import { at, clinic, hamar, kommune, transition } from '../tell.ts';
import {
  admitted,
  assessed,
  type GoldenCase,
  inHospital,
  inShort,
  left,
  notified,
  paid,
  ready,
  readyOn11,
  section8,
  waits,
  withdrawn,
} from './a-case.ts';

// Each worked out by hand, from the section that it names: what payment hangs on.
const golden: readonly GoldenCase[] = [
  {
    section: '§ 10',
    what: 'told on the day after, it is paid from that day: 12, 13 and 14',
    goes: [...inHospital, ready('2024-03-11 10:00'), notified('2024-03-12 15:00'), left('2024-03-15')],
    expected: '2024: 3 × 5745',
  },
  {
    section: '§ 10',
    what: 'told after midnight, 45 minutes after it was declared, it is paid from the day declared: 11 to 14',
    goes: [...inHospital, ready('2024-03-11 23:30'), notified('2024-03-12 00:15'), left('2024-03-15')],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 10',
    what: 'the municipality was never told',
    goes: [...inHospital, ready('2024-03-11'), left('2024-03-15')],
    expected: 'blokkert varslet-om-klar',
  },
  {
    section: '§ 10',
    what: 'the clinic told the municipality itself',
    goes: [...inHospital, ready('2024-03-11', { kommuneVarslet: at('2024-03-11 12:30') }), left('2024-03-15')],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 8',
    what: 'told of a short stay two days after the admission',
    goes: [admitted('2024-03-04'), notified('2024-03-06'), ...readyOn11, left('2024-03-15')],
    expected: 'blokkert varslet-etter-innleggelse',
  },
  {
    section: '§ 8',
    what: 'of a long stay notice is given as soon as it can be: 11 to 14',
    goes: [admitted('2024-03-04', { slag: 'langtid' }), notified('2024-03-06'), ...readyOn11, left('2024-03-15')],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 8',
    what: 'the clinic told the municipality itself on the day of the admission',
    goes: [
      admitted('2024-03-04', { kommuneVarslet: at('2024-03-04 14:00') }),
      notified('2024-03-06'),
      ...readyOn11,
      left('2024-03-15'),
    ],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 8',
    what: 'a notice on consent alone tells of no hospital, and is none of the regulation’s',
    goes: [
      admitted('2024-03-04 12:00', { bases: [] }),
      (story) => void story.told('2024-03-04 12:01', 'samtykke', { svar: 'gitt', til: ['boligsosial'] }),
      notified('2024-03-04 12:10'),
      ...readyOn11,
      left('2024-03-15'),
    ],
    expected: 'blokkert varslet-etter-innleggelse varslet-om-klar',
  },
  {
    section: '§ 8',
    what: 'nobody told of the admission, only of the plan',
    goes: [
      (story) =>
        void story.told('2024-03-04', 'utskrivningsklar', {
          ...clinic,
          ...hamar,
          ...section8,
          ...assessed,
          behov: { bolig: 'ja' },
        }),
      notified('2024-03-04 12:10'),
      left('2024-03-06'),
    ],
    expected: 'blokkert varslet-etter-innleggelse',
  },
  {
    section: '§ 9',
    what: 'the five points are not documented',
    goes: [
      ...inHospital,
      ready('2024-03-11', { punkterDokumentert: false }),
      notified('2024-03-11 12:05'),
      left('2024-03-15'),
    ],
    expected: 'blokkert punkter-dokumentert',
  },
  {
    section: '§ 9',
    what: 'the clinic has said nothing of what § 9 asks for',
    goes: [
      ...inHospital,
      (story) => void story.told('2024-03-11', 'utskrivningsklar', clinic),
      notified('2024-03-11 12:05'),
      left('2024-03-15'),
    ],
    expected: 'blokkert vurdert punkter-dokumentert samarbeidspartnere-innkalt poliklinikk-kontaktet',
  },
  {
    section: '§ 9',
    what: 'said at a repetition, it holds for the declaration that it repeats: 11 to 14',
    goes: [
      ...inHospital,
      (story) => void story.told('2024-03-11', 'utskrivningsklar', clinic),
      notified('2024-03-11 12:05'),
      ready('2024-03-12'),
      left('2024-03-15'),
    ],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 7',
    what: 'no need of the municipality',
    goes: [
      admitted('2024-03-04', { kommunaltBehov: 'nei', behov: {}, kommuneVarslet: at('2024-03-04 13:00') }),
      ready('2024-03-11', { kommuneVarslet: at('2024-03-11') }),
      left('2024-03-15'),
    ],
    expected: 'blokkert kommunalt-behov',
  },
  {
    section: '§ 7',
    what: 'nobody knows whether the municipality is needed',
    goes: [
      admitted('2024-03-04', { kommunaltBehov: 'ukjent', behov: {}, kommuneVarslet: at('2024-03-04 13:00') }),
      ready('2024-03-11', { kommuneVarslet: at('2024-03-11') }),
      left('2024-03-15'),
    ],
    expected: 'blokkert kommunalt-behov',
  },
  {
    section: '§ 7',
    what: 'found at the admission, without a need of any one link: 11 to 14',
    goes: [
      admitted('2024-03-04', { behov: {}, kommuneVarslet: at('2024-03-04 13:00') }),
      ready('2024-03-11', { kommuneVarslet: at('2024-03-11') }),
      left('2024-03-15'),
    ],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 10',
    what: 'declared again and the municipality not told again: 11 and 12',
    goes: [...waits, withdrawn('2024-03-13'), ready('2024-03-18'), left('2024-03-20')],
    expected: '2024: 2 × 5745',
  },
  {
    section: '§ 9',
    what: 'a transfer that goes on as treatment elsewhere ends it: 11 and 12',
    goes: [
      ...waits,
      (story) => void story.told('2024-03-13', 'overfort', { ...clinic, tilEnhet: '310000051' as never }),
      (story) =>
        void story.told('2024-03-13 15:00', 'opphold-startet', {
          stay: transition(3),
          etat: 'tsb',
          source: 'urn:orgnr:310000051',
          slag: 'langtid',
        }),
    ],
    expected: '2024: 2 × 5745',
  },
  {
    section: '§ 10',
    what: 'moved to Ringsaker, which is told on the 13th: 13 and 14',
    goes: [
      ...waits,
      (story) => void story.told('2024-03-13', 'flyttet', { tilKommune: kommune('3411') }),
      notified('2024-03-13 12:30'),
      left('2024-03-15'),
    ],
    expected: '2024: 2 × 5745',
  },
  {
    section: '§ 13',
    what: 'nobody has said which municipality it is',
    goes: [
      (story) =>
        void story.told('2024-03-04', 'opphold-startet', {
          ...clinic,
          slag: 'korttid',
          kommunaltBehov: 'ja',
          kommuneVarslet: at('2024-03-04 13:00'),
        }),
      ready('2024-03-11', { kommuneVarslet: at('2024-03-11') }),
      left('2024-03-15'),
    ],
    expected: 'blokkert rett-kommune',
  },
  {
    section: '§ 8',
    what: 'an admission that is told again is still of the first day: told within 24 hours of the 4th',
    goes: [...inHospital, admitted('2024-03-08'), ...readyOn11, left('2024-03-15')],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 9',
    what: 'withdrawn and left without ever having been declared ready',
    goes: [...inHospital, withdrawn('2024-03-05'), left('2024-03-15')],
    expected: 'ikke-klar',
  },
];

test.each(golden)('$section: $what', ({ goes, expected }) => {
  expect(inShort(paid(goes))).toBe(expected);
});
