import { accessibilityProblems, type Browser, openBrowser } from '@overgang/testing/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fakePayment } from './fake-tracker/payment.ts';
import { openPage } from './open-page.ts';
import { openTestBoard, type TestBoard, testMoment } from './open-test-board.ts';

let browser: Browser;
let board: TestBoard;
beforeAll(async () => {
  browser = await openBrowser();
  board = await openTestBoard({ people: 5 });
});
afterAll(async () => {
  await board.close();
  await browser.close();
});

const openStory = async (width = 1440) => {
  const [row] = board.tracker.rows;
  const opened = await openPage(browser, board, { address: `/overganger/${row?.overgangId}`, width });
  await opened.page.getByText('Dette har skjedd').waitFor();
  await opened.page.waitForTimeout(400); // the panel slides in
  return opened;
};

test.each([1440, 400])('says what the days come to, by year, and why, on a screen of %i pixels', async (width) => {
  board.tracker.payment = fakePayment('betaling', testMoment);
  const { page, faults, close } = await openStory(width);
  const section = page.getByRole('region', { name: 'Betaling for utskrivningsklar' });
  const text = async () => (await section.textContent())?.replaceAll('\u00a0', ' ');
  expect(await text()).toContain('Anslag så langt: 5 døgn, 28 014 kr.');
  expect(await text()).toContain('20233 døgn à 5 508 kr = 16 524 kr');
  await section.getByRole('button', { name: 'Slik er anslaget laget' }).click();
  await section.getByText('Dagen pasienten reiser, telles ikke.').waitFor();
  expect(await section.getByRole('link').first().getAttribute('href')).toContain('lovdata.no');
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

test('says what stands in the way where nothing is paid', async () => {
  board.tracker.payment = fakePayment('blokkert', testMoment);
  const { page, close } = await openStory();
  const section = page.getByRole('region', { name: 'Betaling for utskrivningsklar' });
  await section.getByText('Blokkert:').waitFor();
  expect(await section.getByRole('listitem').filter({ hasText: 'Ikke meldt:' }).first().isVisible()).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test('says nothing of payment where the tracker says nothing', async () => {
  board.tracker.payment = undefined;
  const { page, close } = await openStory();
  expect(await page.getByRole('region', { name: 'Betaling for utskrivningsklar' }).count()).toBe(0);
  await close();
});
