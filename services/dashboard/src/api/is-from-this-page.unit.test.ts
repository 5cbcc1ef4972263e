import { expect, test } from 'vitest';
import { isFromThisPage } from './is-from-this-page.ts';

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://tavle.no', host: 'tavle.no' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'http://localhost:4000', host: 'localhost:4000' }, true],
  [{ origin: 'http://localhost:4001', host: 'localhost:4000' }, false],
  [{ origin: 'null', host: 'localhost:4000' }, false],
  [{ host: 'localhost:4000' }, false],
])('%j → %s', (headers, fromThisPage) => {
  expect(isFromThisPage(headers)).toBe(fromThisPage);
});
