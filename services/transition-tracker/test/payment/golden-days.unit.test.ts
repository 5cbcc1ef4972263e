import { expect, test } from 'vitest';
import { at, clinic } from '../tell.ts';
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

// Each worked out by hand, from the section that it names: which days, at which price.
const golden: readonly GoldenCase[] = [
  {
    section: '§ 13',
    what: 'no answer, left on the 15th: 11, 12, 13 and 14',
    goes: [...waits, left('2024-03-15')],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 13',
    what: 'a no, then a yes on the 14th: 11, 12 and 13, as the ministry reckons it',
    goes: [...waits, answered('2024-03-11 15:00', 'kan-ikke'), answered('2024-03-14 09:00', 'kan'), left('2024-03-16')],
    expected: '2024: 3 × 5745',
  },
  {
    section: '§ 13',
    what: 'a queue is no yes: 11 and 12 until a yes on the 13th',
    goes: [...waits, answered('2024-03-11 15:00', 'venteliste'), answered('2024-03-13 09:00', 'kan')],
    expected: '2024: 2 × 5745',
  },
  {
    section: '§ 11',
    what: 'a yes an hour after the notice leaves nothing to pay for',
    goes: [...waits, answered('2024-03-11 11:05', 'kan'), left('2024-03-15')],
    expected: 'blokkert kommunen-kan-ikke',
  },
  {
    section: '§ 11',
    what: 'a yes after midnight and within two hours counts as given with the notice',
    goes: [
      ...inHospital,
      ready('2024-03-11 23:00'),
      notified('2024-03-11 23:05'),
      answered('2024-03-12 00:30', 'kan'),
      left('2024-03-13'),
    ],
    expected: 'blokkert kommunen-kan-ikke',
  },
  {
    section: '§ 11',
    what: 'a yes from the 14th, given on the 11th: 11, 12 and 13',
    goes: [...waits, answered('2024-03-11 10:30', 'kan', '2024-03-14'), left('2024-03-15')],
    expected: '2024: 3 × 5745',
  },
  {
    section: '§ 11',
    what: 'a yes from the 14th that is taken back on the 13th has stopped nothing: 11, 12, 13 and 14',
    goes: [
      ...waits,
      answered('2024-03-11 10:30', 'kan', '2024-03-14'),
      answered('2024-03-13 09:00', 'kan-ikke'),
      left('2024-03-15'),
    ],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 13',
    what: 'a yes on the 12th and a no on the 14th: 11, then 14 and 15',
    goes: [...waits, answered('2024-03-12', 'kan'), answered('2024-03-14', 'kan-ikke'), left('2024-03-16')],
    expected: '2024: 3 × 5745',
  },
  {
    section: '§ 13',
    what: 'a second yes changes nothing',
    goes: [...waits, answered('2024-03-13', 'kan'), answered('2024-03-14', 'kan'), left('2024-03-16')],
    expected: '2024: 2 × 5745',
  },
  {
    section: '§ 13',
    what: 'New Year, two prices: 29, 30 and 31 December, 1 and 2 January',
    goes: [
      admitted('2023-12-18'),
      notified('2023-12-18 12:10'),
      ready('2023-12-29'),
      notified('2023-12-29 12:10'),
      left('2024-01-03'),
    ],
    expected: '2023: 3 × 5508, 2024: 2 × 5745',
  },
  {
    section: '§ 13',
    what: 'a year without a known price: 30 and 31 December, and 1 January',
    goes: [
      admitted('2024-12-18'),
      notified('2024-12-18 12:10'),
      ready('2024-12-30'),
      notified('2024-12-30 12:10'),
      left('2025-01-02'),
    ],
    expected: '2024: 2 × 5745, 2025: 1 × ?',
  },
  {
    section: '§ 13',
    what: 'clinics are hospitals to the regulation since 2019: 1 January',
    goes: [
      admitted('2018-12-18', { kommuneVarslet: at('2018-12-18 13:00') }),
      ready('2018-12-30', { kommuneVarslet: at('2018-12-30') }),
      left('2019-01-02'),
    ],
    expected: '2019: 1 × 4885',
  },
  {
    section: '§ 13',
    what: 'withdrawn on the 13th and declared again on the 18th: 11 and 12, 18 and 19',
    goes: [
      ...waits,
      withdrawn('2024-03-13'),
      notified('2024-03-13 12:05'),
      ready('2024-03-18'),
      notified('2024-03-18 12:05'),
      left('2024-03-20'),
    ],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 13',
    what: 'over on the day that it was declared, with nothing said',
    goes: [...waits, withdrawn('2024-03-11 14:00')],
    expected: 'ingen-dogn',
  },
  {
    section: '§ 13',
    what: 'another bed in another unit does not end it: 11 to 14',
    goes: [
      ...waits,
      (story) => void story.told('2024-03-13', 'overfort', { ...clinic, tilEnhet: '310000051' as never }),
      left('2024-03-15'),
    ],
    expected: '2024: 4 × 5745',
  },
  {
    section: '§ 13',
    what: 'death on the 13th: 11 and 12',
    goes: [...waits, (story) => void story.told('2024-03-13', 'dodsfall', { by: 'tsb' })],
    expected: '2024: 2 × 5745',
  },
  {
    section: '§ 13',
    what: 'the municipality says that the person is another’s',
    goes: [...waits, answered('2024-03-11 15:00', 'ikke-ansvarlig'), left('2024-03-15')],
    expected: 'blokkert rett-kommune',
  },
  {
    section: '§ 13',
    what: 'an exit that was told twice was when the later word says: 11 and 12',
    goes: [...waits, left('2024-03-12 10:00'), left('2024-03-13 10:00')],
    expected: '2024: 2 × 5745',
  },
  {
    section: '§ 13',
    what: 'left, came back and was declared anew: 11, then 21',
    goes: [
      ...waits,
      left('2024-03-12'),
      ready('2024-03-12 13:00'),
      admitted('2024-03-18'),
      notified('2024-03-18 12:10'),
      ready('2024-03-21'),
      notified('2024-03-21 12:10'),
      left('2024-03-22'),
    ],
    expected: '2024: 2 × 5745',
  },
  {
    section: '§ 13',
    what: 'over with the year: 30 and 31 December',
    goes: [
      admitted('2023-12-18'),
      notified('2023-12-18 12:10'),
      ready('2023-12-30'),
      notified('2023-12-30 12:10'),
      left('2024-01-01'),
    ],
    expected: '2023: 2 × 5508',
  },
  {
    section: '§ 13',
    what: 'dead after the exit, it was over with the exit: 11 and 12',
    goes: [...waits, left('2024-03-13'), (story) => void story.told('2024-03-20', 'dodsfall', { by: 'tsb' })],
    expected: '2024: 2 × 5745',
  },
];

test.each(golden)('$section: $what', ({ goes, expected }) => {
  expect(inShort(paid(goes))).toBe(expected);
});
