import { expect, test } from 'vitest';
import { tidyName } from './tidy-name.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  [' \t ', undefined],
  ['  Kari \n Nordmann ', 'Kari Nordmann'],
  ['Ba\u030ard', 'Bård'],
])('keeps %j as %j', (given, kept) => {
  expect(tidyName(given)).toBe(kept);
});
