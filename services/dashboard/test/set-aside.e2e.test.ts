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

test.each([1280, 400])('sets a message aside and takes it up again by keyboard alone, at %i pixels', async (width) => {
  const { page, faults, close } = await openPage(browser, board, { address: '/ukoblet', width });
  const waiting = page.locator('.unmatched-list').first().getByRole('listitem');
  const message = page.getByRole('heading', { level: 2, name: 'Første samtale holdt' });
  const put = page.getByText(/Avviste meldinger \(/);
  await message.waitFor();
  expect(await put.isVisible()).toBe(false);

  const one = waiting.filter({ has: message });
  await one.getByRole('button', { name: 'Avvis …' }).press('Enter');
  await page.keyboard.press('Escape');
  await one.getByRole('button', { name: 'Avvis …' }).press('Enter');
  await page.getByRole('button', { name: 'Avvis meldingen' }).press('Enter');
  await page.getByText('Skriv en grunn').waitFor();
  await page.getByLabel('Grunn').fill('Meldt to ganger.');
  await page.getByRole('button', { name: 'Avvis meldingen' }).press('Enter');
  await page.getByText('«Første samtale holdt» er avvist.').waitFor();
  await put.waitFor();
  expect(await message.count()).toBe(0);

  const again = page.getByRole('button', { name: 'Ta opp igjen …' });
  expect(await again.isVisible()).toBe(false);
  await page.locator('.set-aside > summary').press('Enter');
  await page.getByText('Avvist av NAV Hamar i dag kl. 09:30: «Meldt to ganger.»').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  await again.press('Enter');
  await page.keyboard.type('Gjelder likevel.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ta opp igjen', exact: true }).press('Enter');
  await page.getByText('«Første samtale holdt» er tatt opp igjen.').waitFor();
  await message.waitFor();
  expect(await put.isVisible()).toBe(false);
  expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1');

  await page.getByRole('button', { name: 'Angre' }).press('Enter');
  await put.waitFor();
  expect(await message.count()).toBe(0);
  await page.locator('.set-aside > summary').press('Enter');
  await again.press('Enter');
  await page.keyboard.type('Gjelder likevel.');
  await page.getByRole('button', { name: 'Ta opp igjen', exact: true }).press('Enter');
  await message.waitFor();
  expect(faults).toEqual([]);
  await close();
});
