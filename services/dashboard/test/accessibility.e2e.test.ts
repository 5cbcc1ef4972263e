import { accessibilityProblems, type Browser, openBrowser } from '@overgang/testing/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from './open-page.ts';
import { openTestBoard, type TestBoard } from './open-test-board.ts';

let browser: Browser;
let board: TestBoard;
beforeAll(async () => {
  browser = await openBrowser();
  board = await openTestBoard({ people: 14 });
});
afterAll(async () => {
  await board.close();
  await browser.close();
});

test.each([1440, 1024, 400])('finds nothing to complain about on a screen of %i pixels', async (width) => {
  const { page, close } = await openPage(browser, board, { width });
  await page.locator('[data-row-link]').first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.locator('[data-row-link]').nth(2).click();
  await page.getByText('Dette har skjedd').waitFor();
  await page.waitForTimeout(400); // the panel slides in
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test.each([
  ['/ukoblet', 'Bolig tildelt fra 1. desember'],
  ['/regler', 'Bolig mangler'],
  ['/finnes/ikke', 'Vi fant ikke siden'],
  ['/?tekst=finnes-ikke', 'Ingen overganger passer til filtrene'],
  ['/overganger/00000000-0000-5000-8000-999999999999', 'Vi finner ikke dette'],
])('finds nothing to complain about at %s', async (address, words) => {
  const { page, close } = await openPage(browser, board, { address });
  await page.getByText(words).first().waitFor();
  await page.waitForTimeout(400);
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test('finds nothing to complain about while something is new, old or gone', async () => {
  const { page, close } = await openPage(browser, board);
  const rows = page.locator('[data-row-link]');
  await rows.first().waitFor();
  const [row] = board.tracker.rows;
  if (row === undefined) throw new Error('no rows');
  board.tracker.change({ ...row, ubesvart: !row.ubesvart });
  await page.getByRole('button', { name: /ny endring/ }).waitFor();
  board.tracker.failWith = 503;
  board.tracker.dropStreams();
  await page.getByText('prøver igjen').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.reload();
  await page.getByText('Vi får ikke tak i opplysningene').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  board.tracker.failWith = undefined;
  await close();
});
