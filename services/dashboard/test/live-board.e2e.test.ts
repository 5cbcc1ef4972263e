import { type Browser, openBrowser } from '@overgang/testing/browser';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { arbitraryRow } from './arbitrary-row.ts';
import { type OpenedPage, openPage } from './open-page.ts';
import { openTestBoard, type TestBoard } from './open-test-board.ts';

let browser: Browser;
let board: TestBoard;
let opened: OpenedPage | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  board = await openTestBoard({ people: 20 });
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
  await board.close();
});

const open = async (address = '/') => {
  opened = await openPage(browser, board, { address });
  const { page } = opened;
  return { page, rows: page.locator('[data-row-link]') };
};
const urgent = (number = 901) =>
  arbitraryRow(number, { alvor: 'kritisk', hvem: `Ny Furu ${number}`, frist: '2026-01-02T15:00:00Z' });

test('says within a second that something is new, and moves no row until asked', async () => {
  const { page, rows } = await open();
  await rows.first().waitFor();
  const before = await rows.allTextContents();
  const place = await rows.first().boundingBox();
  await page.waitForTimeout(300);
  board.tracker.change(urgent());
  await page.getByRole('button', { name: '1 ny endring – vis' }).waitFor({ timeout: 1000 });
  expect(await rows.allTextContents()).toEqual(before);
  expect(await rows.first().boundingBox()).toEqual(place);
  board.tracker.change(urgent(902), urgent(903));
  await page.getByRole('button', { name: '3 nye endringer – vis' }).click();
  await expect.poll(() => rows.first().textContent()).toBe('Ny Furu 901');
  expect(await page.getByRole('row').nth(2).textContent()).toContain('Ny');
  expect(await page.evaluate('document.activeElement?.textContent')).toBe('Ny Furu 901');
  expect(await page.getByRole('button', { name: /endring/ }).count()).toBe(0);
  await expect.poll(() => page.getByRole('navigation', { name: 'Oversikt' }).textContent()).toContain('23 Alle');
});

test('keeps quiet about what the filters leave out', async () => {
  const { page, rows } = await open('/?kommune=0301');
  await rows.first().waitFor();
  board.tracker.change(urgent());
  await expect.poll(() => page.getByRole('navigation', { name: 'Oversikt' }).textContent()).toContain('21 Alle');
  expect(await page.getByRole('button', { name: /endring/ }).count()).toBe(0);
});

test('waits to be asked also in an open transition', async () => {
  const { page, rows } = await open();
  await rows.first().click();
  await page.getByText('Dette har skjedd').waitFor();
  const [row] = board.tracker.rows;
  if (row === undefined) throw new Error('no rows');
  board.tracker.change({ ...row, sistNytt: { ...row.sistNytt, tekst: 'Bolig tildelt i Storgata-blokka' } });
  await page.getByRole('button', { name: 'Noe nytt har skjedd – vis' }).click();
  await page.getByRole('dialog').getByText('Bolig tildelt i Storgata-blokka').waitFor();
});

test('says when it is out of date, and catches up by itself', async () => {
  const { page, rows } = await open();
  await rows.first().waitFor();
  board.tracker.failWith = 503;
  board.tracker.dropStreams();
  await page.getByText('Sist oppdatert kl. 09:30 – prøver igjen').waitFor();
  expect(await rows.count()).toBe(20);
  board.tracker.failWith = undefined;
  board.tracker.change(urgent());
  await page.getByRole('button', { name: '1 ny endring – vis' }).waitFor({ timeout: 15_000 });
  expect(await page.getByText('prøver igjen').count()).toBe(0);
});

test('says that it is reading, that there is nobody, and that it failed', async () => {
  board.tracker.delay = 700;
  const { page, rows } = await open();
  await page.getByText('Henter arbeidslisten').waitFor({ state: 'attached' });
  await rows.first().waitFor();
  board.tracker.delay = 0;
  board.tracker.rows = [];
  await page.reload();
  await page.getByText('Ingen er på vei ut akkurat nå').waitFor();
  board.tracker.failWith = 500;
  await page.reload();
  await page.getByText('Oppgi denne koden hvis du ber om hjelp: abc-123').waitFor();
  board.tracker.failWith = undefined;
  board.tracker.rows = [urgent()];
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await rows.first().waitFor();
});

test('shows the board as somebody else, and keeps no token in the browser', async () => {
  const { page, rows } = await open('/?kommune=3403');
  await rows.first().waitFor();
  await page.getByLabel('Du ser tavla som').selectOption('Boligkontoret i Hamar');
  await expect.poll(() => board.tracker.lastAuthorization()).toBe('Bearer token-of-boligsosial-hamar');
  await rows.first().waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(await page.getByLabel('Du ser tavla som').inputValue()).toBe('boligsosial-hamar');
  const kept = await page.evaluate('JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }])');
  expect(kept).toBe('["",{},{}]');
});

test('shows what to try, and puts it away for good', async () => {
  const { page, rows } = await open();
  const box = page.getByRole('complementary', { name: 'Prøv selv' });
  await box.waitFor();
  expect(await box.textContent()).toContain('curl -X PUT');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await box.getByRole('button', { name: 'Kopier' }).click();
  expect(await page.evaluate('navigator.clipboard.readText()')).toContain('curl -X PUT');
  await box.getByRole('button', { name: 'Lukk' }).click();
  await page.reload();
  await rows.first().waitFor();
  expect(await box.count()).toBe(0);
});
