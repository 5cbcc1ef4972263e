import { type Browser, openBrowser, type Page } from '@overgang/testing/browser';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { fakeBoard } from './fake-tracker/board.ts';
import { type OpenedPage, openPage } from './open-page.ts';
import { openTestBoard, type TestBoard, testMoment } from './open-test-board.ts';

let browser: Browser;
let board: TestBoard;
let opened: OpenedPage[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  board = await openTestBoard({ people: 70 });
});
afterEach(async () => {
  for (const { close } of opened) await close();
  opened = [];
  await board.close();
});

const open = async (
  address = '/',
  width = 1440,
): Promise<OpenedPage & { readonly rows: ReturnType<Page['locator']> }> => {
  const page = await openPage(browser, board, { address, width });
  opened.push(page);
  const rows = page.page.locator('[data-row-link]');
  await rows.first().waitFor();
  return { ...page, rows };
};

test('says who leaves when, what is missing, whose move it is and by when, worst first', async () => {
  const { page, rows, faults } = await open();
  expect(await page.getByRole('columnheader').allTextContents()).toEqual([
    'Ut',
    'Hvem',
    'Overgang',
    'Ledd',
    'Mangler',
    'Hvem sitt trekk',
    'Frist',
    'Sist nytt',
  ]);
  expect(await rows.count()).toBe(70);
  const groups = await page.locator('.group-title').allTextContents();
  expect(groups.map((text) => text.split(' ')[0])).toEqual(['Kritisk', 'Over', 'Kommer', 'Til', 'I']);
  const first = page.getByRole('row').nth(2); // after the columns and the first group's title
  for (const words of [/virkedager over frist/, /Bolig mangler|Ute uten tak|Avbrutt behandling/, /NAV|Boligkontoret/]) {
    expect(await first.textContent()).toMatch(words);
  }
  expect(await first.getByRole('listitem').filter({ hasText: 'Bolig:' }).textContent()).toContain('Bolig: mangler');
  expect(faults).toEqual([]);
});

test('counts on top, and each count is a filter in the address', async () => {
  const { page, rows } = await open('/?kommune=3403');
  const overview = page.getByRole('navigation', { name: 'Oversikt' });
  await expect.poll(() => overview.textContent()).toContain('70 Alle');
  await overview.getByRole('link', { name: /Over frist/ }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?kommune=3403&alvor=over-frist');
  await expect.poll(() => page.locator('.group-title').allTextContents()).toEqual(['Over frist noe skulle vært gjort']);
  await page.reload();
  await rows.first().waitFor();
  expect(await page.getByLabel('Kommune').inputValue()).toBe('3403');
  await page.goBack();
  await expect.poll(() => page.locator('.group-title').count()).toBeGreaterThan(1);
  await overview.getByRole('link', { name: /Ubesvart/ }).click();
  await expect.poll(() => new URL(page.url()).search).toContain('visning=ubesvart');
  await overview.getByRole('link', { name: /Ukoblet/ }).click();
  await page.getByRole('heading', { name: 'Bolig tildelt fra 1. desember' }).waitFor();
});

test('filters by text, agency and period', async () => {
  const { page, rows } = await open();
  await page.getByLabel('Søk').fill('boligkontoret hamar'.slice(14));
  await expect.poll(() => new URL(page.url()).search).toBe('?tekst=hamar');
  await page.getByLabel('Hvem sitt trekk').selectOption('NAV');
  await page.getByLabel('Ut', { exact: true }).selectOption('Neste 14 dager');
  await expect.poll(() => new URL(page.url()).search).toBe('?etat=nav&fra=2026-11-20&til=2026-12-04&tekst=hamar');
  await page.getByRole('button', { name: 'Nullstill' }).click();
  await expect.poll(() => rows.count()).toBe(70);
  await page.getByLabel('Ut', { exact: true }).selectOption('Velg datoer …');
  await page.getByLabel('Fra og med').fill('1.12.26');
  await page.getByLabel('Fra og med').press('Enter');
  await expect.poll(() => new URL(page.url()).search).toBe('?fra=2026-12-01');
  await page.getByLabel('Søk').fill('finnes ikke i det hele tatt');
  await page.getByText('Ingen overganger passer til filtrene').waitFor();
});

test('works by keyboard alone', async () => {
  const { page, rows } = await open();
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement?.textContent')).toBe('Hopp til innholdet');
  await page.keyboard.press('Enter');
  await rows.first().focus();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('k');
  const name = (await rows.nth(1).textContent()) ?? '';
  expect(await page.evaluate('document.activeElement?.textContent')).toBe(name);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name }).waitFor();
  await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toBe(name);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => page.evaluate('document.activeElement?.dataset.rowLink')).toBe('');
  expect(await page.evaluate('document.activeElement?.textContent')).toBe(name);
});

test('opens a transition by its address: what happened, and each gap with its rule and basis', async () => {
  const row = board.tracker.rows.find((one) => one.mangler.some((gap) => gap.forventning === 'dato-mangler'));
  const { page, faults } = await open(`/overganger/${row?.overgangId}?visning=ubesvart`);
  const dialog = page.getByRole('dialog', { name: row?.hvem ?? '' });
  await dialog.getByText('Dette har skjedd').waitFor();
  const text = (await dialog.textContent()) ?? '';
  for (const words of [
    'Utskrivningsdato mangler',
    'Hvem sitt trekk',
    'Regel',
    'Grunnlag',
    'Lov',
    'utskrivningsklare pasienter § 8',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toContain('Lagt inn til langtidsbehandling.');
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).search).toBe('/?visning=ubesvart');
  expect(faults).toEqual([]);
});

test('goes on to the next transition without leaving the panel', async () => {
  const { page, rows } = await open();
  await rows.first().click();
  const second = (await rows.nth(1).textContent()) ?? '';
  await page.getByRole('button', { name: 'Neste' }).click();
  await page.getByRole('dialog', { name: second }).getByText('Dette har skjedd').waitFor();
  expect(await page.getByRole('button', { name: 'Forrige' }).isEnabled()).toBe(true);
});

test('shows the worst two hundred, and more when asked', async () => {
  board.tracker.rows = fakeBoard(230, testMoment);
  const { page, rows } = await open();
  expect(await rows.count()).toBe(200);
  await page.getByText('Viser de 200 første av 230').waitFor();
  await page.getByRole('button', { name: 'Vis flere' }).click();
  await expect.poll(() => rows.count()).toBe(230);
});

test('fits a phone', async () => {
  const { page, rows } = await open('/', 400);
  const overflow = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  expect(await overflow()).toBe(0);
  expect(await page.getByRole('row').nth(2).getByRole('cell').count()).toBe(7);
  await rows.first().click();
  const panel = page.getByRole('dialog');
  await panel.getByText('Dette har skjedd').waitFor();
  await expect.poll(async () => (await panel.boundingBox())?.width).toBe(400);
  expect(await overflow()).toBe(0);
});

test('prints the list, and only the transition when one lies open', async () => {
  const { page, rows } = await open();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByLabel('Søk').isVisible()).toBe(false);
  expect(await rows.first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await rows.first().click();
  await page.getByText('Dette har skjedd').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await rows.first().isVisible()).toBe(false);
  expect(await page.getByText('Dette har skjedd').isVisible()).toBe(true);
});
