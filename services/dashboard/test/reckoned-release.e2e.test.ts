import { accessibilityProblems, type Browser, openBrowser } from '@overgang/testing/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arbitraryRow } from './arbitrary-row.ts';
import { openPage } from './open-page.ts';
import { openTestBoard, type TestBoard } from './open-test-board.ts';

let browser: Browser;
let board: TestBoard;
beforeAll(async () => {
  browser = await openBrowser();
  board = await openTestBoard({ people: 1 });
  const regnet = { tidligst: '2027-03-04', senest: '2027-07-02', grunn: 'to-tredjedeler' } as const;
  board.tracker.rows = [
    arbitraryRow(1, { ut: { tilstand: 'uten-dato', regnet } }),
    arbitraryRow(2, { ut: { tilstand: 'uten-dato', varetekt: true } }),
  ];
});
afterAll(async () => {
  await board.close();
  await browser.close();
});

test.each([1440, 400])('says what was reckoned of a sentence where no date is told, %i pixels wide', async (width) => {
  const { page, faults, close } = await openPage(browser, board, { address: '/', width });
  await page.locator('[data-row-link]').first().waitFor();
  const text = (await page.locator('main').textContent())?.replaceAll('\u00a0', ' ');
  expect(text).toContain('Mellom 4. mars 2027 (2/3 tid) og 2. juli 2027 (full tid)');
  expect(text).toContain('Regnet av dommen, dato er ikke meldt');
  expect(text).toContain('Varetekt: kan løslates samme dag');
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});
