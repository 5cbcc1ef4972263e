import { expect, test } from 'vitest';
import { dayPriceIn } from '../../src/domain/payment/day-prices.ts';
import { openQuestions } from '../../src/domain/payment/open-questions.ts';
import { at, clinic, hamar, kommune, prison } from '../tell.ts';
import {
  admitted,
  answered,
  type GoldenCase,
  inHospital,
  inShort,
  left,
  notified,
  paid,
  ready,
  waits,
  withdrawn,
} from './a-case.ts';

// Each worked out by hand: the last moment that still counts, and the first that does not.
const golden: readonly GoldenCase[] = [
  {
    section: '§ 8',
    what: 'told 24 hours after the admission to the minute: 11 to 14',
    goes: [
      admitted('2024-03-04 12:00', { kommuneVarslet: at('2024-03-05 12:00') }),
      ready('2024-03-11 10:00'),
      notified('2024-03-11 10:05'),
      left('2024-03-15'),
    ],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 8',
    what: 'told a minute too late',
    goes: [
      admitted('2024-03-04 12:00', { kommuneVarslet: at('2024-03-05 12:01') }),
      ready('2024-03-11 10:00'),
      notified('2024-03-11 10:05'),
      left('2024-03-15'),
    ],
    expected: 'blokkert varslet-etter-innleggelse',
  },
  {
    section: '§ 8',
    what: 'told before the admission is not told of the admission',
    goes: [
      admitted('2024-03-04 12:00', { kommuneVarslet: at('2024-03-04 11:59') }),
      ready('2024-03-11 10:00'),
      notified('2024-03-11 10:05'),
      left('2024-03-15'),
    ],
    expected: 'blokkert varslet-etter-innleggelse',
  },
  {
    section: '§ 10',
    what: 'told two hours after it was declared, to the minute and past midnight: from the day declared',
    goes: [...inHospital, ready('2024-03-11 23:00'), notified('2024-03-12 01:00'), left('2024-03-13')],
    expected: '2024: 2 × 5745',
  },
  {
    section: '§ 10',
    what: 'told a minute later: from the day told',
    goes: [...inHospital, ready('2024-03-11 23:00'), notified('2024-03-12 01:01'), left('2024-03-13')],
    expected: '2024: 1 × 5745',
  },
  {
    section: '§ 10',
    what: 'told by the clinic before it was declared counts as told when it was declared: 11 to 14',
    goes: [...inHospital, ready('2024-03-11 10:00', { kommuneVarslet: at('2024-03-10') }), left('2024-03-15')],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 11',
    what: 'a yes two hours after the notice, to the minute, is at once',
    goes: [...waits, answered('2024-03-11 12:05', 'kan'), left('2024-03-15')],
    expected: 'blokkert kommunen-kan-ikke',
  },
  {
    section: '§ 11',
    what: 'a yes on the next day, past the two hours: 11',
    goes: [
      ...inHospital,
      ready('2024-03-11 23:00'),
      notified('2024-03-11 23:05'),
      answered('2024-03-12 01:06', 'kan'),
      left('2024-03-15'),
    ],
    expected: '2024: 1 × 5745',
  },
  {
    section: '§ 11',
    what: 'a yes from the day on which it is said is a yes at once',
    goes: [...waits, answered('2024-03-11 11:00', 'kan', '2024-03-11'), left('2024-03-15')],
    expected: 'blokkert kommunen-kan-ikke',
  },
  {
    section: '§ 11',
    what: 'a yes from the 14th, taken back on the 14th itself: 11 to 13, then 14',
    goes: [
      ...waits,
      answered('2024-03-11 10:30', 'kan', '2024-03-14'),
      answered('2024-03-14 09:00', 'kan-ikke'),
      left('2024-03-16'),
    ],
    expected: '2024: 5 × 5745',
  },
  {
    section: '§ 11',
    what: 'a yes from the 18th said anew for the 14th: 11, 12 and 13',
    goes: [
      ...waits,
      answered('2024-03-11 10:30', 'kan', '2024-03-18'),
      answered('2024-03-12 09:00', 'kan', '2024-03-14'),
      left('2024-03-20'),
    ],
    expected: '2024: 3 × 5745',
  },
  {
    section: '§ 11',
    what: 'what was answered after the patient left changes nothing: 11 to 14',
    goes: [...waits, left('2024-03-15'), answered('2024-03-15 12:00', 'ikke-ansvarlig')],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 11',
    what: 'what was answered to the notice of the admission, before the patient was ready, is no yes: 11 to 14',
    goes: [
      admitted('2024-03-04 12:00'),
      notified('2024-03-04 12:10'),
      answered('2024-03-05', 'kan'),
      ready('2024-03-11 10:00'),
      notified('2024-03-11 10:05'),
      left('2024-03-15'),
    ],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 7',
    what: 'the clinic found that no services of the municipality are needed',
    goes: [
      admitted('2024-03-04 12:00', {
        kommunaltBehov: 'nei',
        behov: { bolig: 'nei' },
        kommuneVarslet: at('2024-03-04 12:30'),
      }),
      ready('2024-03-11 10:00', { kommuneVarslet: at('2024-03-11 10:05') }),
      left('2024-03-15'),
    ],
    expected: 'blokkert kommunalt-behov',
  },
  {
    section: '§ 13',
    what: 'ready three times, and over in between: 11, 13 and 15',
    goes: [
      ...waits,
      withdrawn('2024-03-12'),
      ready('2024-03-13', { kommuneVarslet: at('2024-03-13') }),
      withdrawn('2024-03-14'),
      ready('2024-03-15', { kommuneVarslet: at('2024-03-15') }),
      left('2024-03-16'),
    ],
    expected: '2024: 3 × 5745',
  },
  {
    section: '§ 13',
    what: 'all days lie before clinics were hospitals to the regulation',
    goes: [
      admitted('2018-12-18', { kommuneVarslet: at('2018-12-18 13:00') }),
      ready('2018-12-28', { kommuneVarslet: at('2018-12-28') }),
      left('2019-01-01'),
    ],
    expected: 'ingen-dogn',
  },
  {
    section: '§ 13',
    what: 'the prison’s word on another stay of the person ends nothing: 11 to 14',
    goes: [
      ...waits,
      (story) =>
        void story.told('2024-03-12', 'opphold-startet', { ...prison, ...hamar, slag: 'varetekt', alder: '25-pluss' }),
      (story) => void story.told('2024-03-13', 'ut', { ...prison, mate: 'loslatt', til: 'ukjent' }),
      left('2024-03-15'),
    ],
    expected: '2024: 4 × 5745',
  },
];

test.each(golden)('$section: $what', ({ goes, expected }) => {
  expect(inShort(paid(goes))).toBe(expected);
});

test('goes on a day at a time while the patient waits, the day of today not among them', () => {
  expect(inShort(paid(waits, '2024-03-11 23:59'))).toBe('goes on');
  expect(inShort(paid(waits, '2024-03-12 00:01'))).toBe('2024: 1 × 5745, goes on');
  expect(inShort(paid(waits, '2024-03-14 12:00'))).toBe('2024: 3 × 5745, goes on');
  const later = [...waits, answered('2024-03-11 10:30', 'kan', '2024-03-14')];
  expect(inShort(paid(later, '2024-03-13 12:00'))).toBe('2024: 2 × 5745, goes on');
  expect(inShort(paid(later, '2024-03-14 12:00'))).toBe('2024: 3 × 5745');
});

test('counts the day of the yes, and the day of leaving, where that is how the question is answered', () => {
  const yes = [...waits, answered('2024-03-13 09:00', 'kan'), left('2024-03-15')];
  expect(inShort(paid(yes, '2025-06-01', { ...openQuestions, answerDayCounts: true }))).toBe('2024: 3 × 5745');
  const out = [...waits, left('2024-03-15')];
  expect(inShort(paid(out, '2025-06-01', { ...openQuestions, leavingDayCounts: true }))).toBe('2024: 5 × 5745');
  const over = [...waits, withdrawn('2024-03-15')];
  expect(inShort(paid(over, '2025-06-01', { ...openQuestions, leavingDayCounts: true }))).toBe('2024: 4 × 5745');
});

test('counts the years in order, over three of them', () => {
  const long = [
    admitted('2022-12-18', { kommuneVarslet: at('2022-12-18 13:00') }),
    ready('2022-12-30', { kommuneVarslet: at('2022-12-30') }),
    left('2024-01-03'),
  ];
  expect(inShort(paid(long))).toBe(`2022: 2 × ${dayPriceIn(2022)}, 2023: 365 × 5508, 2024: 2 × 5745`);
});

test('asks the municipality where the person lives, and hears no other', () => {
  const moved = [
    ...waits,
    (story: Parameters<(typeof waits)[number]>[0]) =>
      void story.told('2024-03-12', 'flyttet', { tilKommune: kommune('0301'), names: clinic.stay }),
    answered('2024-03-13', 'kan'),
    left('2024-03-15'),
  ];
  expect(inShort(paid(moved))).toBe('blokkert varslet-om-klar');
});
