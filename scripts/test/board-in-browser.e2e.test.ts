import { accessibilityProblems, type Browser, openBrowser, type Page } from '@overgang/testing/browser';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newDemoPlan } from '../start/demo-plan.ts';
import { loadDemo } from '../start/load-demo.ts';
import { type Actors, openActors } from './whole/actors.ts';
import { someone } from './whole/people.ts';
import { useSystem } from './whole/use-system.ts';

const whole = useSystem({ beginAt: new Date('2026-10-08T11:00:00Z') });
let browser: Browser;
let actors: Actors;
const pages: Page[] = [];

beforeAll(async () => {
  actors = openActors(whole.system);
  await loadDemo(whole.system, newDemoPlan(30, 5, Date.parse('2026-11-22T11:00:00Z')));
  browser = await openBrowser();
}, 170_000);
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});
afterAll(() => browser.close());

const open = async (width = 1440, address = '/'): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 1000 } });
  const page = await context.newPage();
  pages.push(page);
  await page.goto(`${whole.system.urls.dashboard}${address}`);
  await page.locator('[data-row-link]').first().waitFor();
  return page;
};

const planFor = (days: number) => ({
  kommune: '3403',
  utskrivning: {
    tidligst: actors.dateIn(days - 1),
    sannsynlig: actors.dateIn(days),
    senest: actors.dateIn(days + 2),
    visshet: 'planlagt',
  },
  behov: { bolig: 'ja', nav: 'ja' },
});

test('a date that is posted at the clinic’s door waits behind a button, and no row moves before it is pressed', async () => {
  const page = await open();
  const before = await page.locator('[data-row-link]').allTextContents();
  const person = someone();
  await actors.clinic('PUT', '/v1/opphold/sett', {
    person,
    oppholdstype: 'korttid',
    kommune: '3403',
    kommunaltBehov: 'ja',
  });
  await actors.clinic('PUT', '/v1/opphold/sett/utskrivningsplan', { person, ...planFor(10) });
  const news = page.getByRole('button', { name: /vis/i }).filter({ hasText: /ny/ });
  await news.waitFor({ timeout: 10_000 });
  expect(await page.locator('[data-row-link]').allTextContents()).toEqual(before);
  await news.click();
  await expect.poll(() => page.locator('[data-row-link]').count()).toBe(before.length + 1);
});

test('a row opens what happened and why each gap is one, by keyboard, and Escape goes back to it', async () => {
  const page = await open();
  const row = page.locator('[data-row-link]').first();
  const name = String(await row.textContent());
  await row.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('heading', { name }).waitFor();
  await page.getByRole('dialog').getByRole('heading', { name: 'Dette har skjedd' }).waitFor();
  const words = String(await page.getByRole('dialog').textContent());
  for (const heading of ['Grunnlag', 'Hvem sitt trekk']) expect(words).toContain(heading);
  expect(new URL(page.url()).pathname).toMatch(/^\/overganger\//);
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/');
  expect(await page.locator(':focus').textContent()).toBe(name);
});

test('events that match nothing are listed with the reason', async () => {
  const page = await open();
  await page
    .getByRole('navigation', { name: 'Oversikt' })
    .getByRole('link', { name: /Ukoblet/ })
    .click();
  await page.getByText('Ingen overgang er kjent for personen').first().waitFor();
});

test.each([1440, 400])('axe finds nothing on the real board at %i pixels', async (width) => {
  const page = await open(width);
  expect(await accessibilityProblems(page)).toEqual([]);
});
