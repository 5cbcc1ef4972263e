import { expect, test } from 'vitest';
import { keepDatesWhole } from './keep-dates-whole.ts';

test('ties day, month and year together, and nothing else', () => {
  expect(keepDatesWhole('25. desember 2026 – 8. januar 2027')).toBe(
    '25.\u00a0desember\u00a02026 – 8.\u00a0januar\u00a02027',
  );
  expect(keepDatesWhole('Trolig 3. mars, om 12 dager')).toBe('Trolig 3.\u00a0mars, om 12 dager');
});
