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

/** Signs in as somebody else, as the menu of the demonstration does. */
const signInAs = (page: Page, person: string): Promise<number> =>
  page.evaluate(async (who) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/api/innlogging', { method: 'POST', headers, body: JSON.stringify({ person: who }) });
    return answer.status;
  }, person);

test('a message that fits two is laid to one of them, undone, and laid again, at the page', async () => {
  const person = someone();
  for (const id of ['to-veier-1', 'to-veier-2']) {
    const stay = { person, oppholdstype: 'langtid', kommune: '3403', kommunaltBehov: 'ja' };
    const { overgangId } = await actors.clinic('PUT', `/v1/opphold/${id}`, stay);
    await actors.clinic('POST', '/v1/personer/samtykke', { person, overgangId, til: ['nav', 'boligsosial'] });
    await actors.clinic('PUT', `/v1/opphold/${id}/utskrivningsplan`, { person, ...planFor(30) });
  }
  await actors.nav('POST', '/v1/personer/kontakt', { person });
  await whole.system.settled();
  const page = await open();
  await signInAs(page, 'nav-hamar');
  await page.goto(`${whole.system.urls.dashboard}/ukoblet`);
  const waiting = page.locator('.unmatched').filter({ hasText: 'Kontakt med personen' });
  await waiting
    .getByRole('button', { name: /Koble hit/ })
    .first()
    .click();
  await page.getByRole('status').getByText('er koblet til').waitFor();
  await expect.poll(() => waiting.count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Angre' }).click();
  await waiting
    .getByRole('button', { name: /Koble hit/ })
    .first()
    .click();
  await page.getByRole('status').getByRole('link').click();
  const panel = page.getByRole('dialog');
  await panel.getByText('En melding er koblet til overgangen av en person.').first().waitFor();
  await panel.getByRole('button', { name: /Koble fra/ }).waitFor();
});

test('a gap is waived at the page by whose move it is, with a reason, and Escape closes the field and not the panel', async () => {
  const person = someone();
  const stay = { person, oppholdstype: 'langtid', kommune: '3403', kommunaltBehov: 'ja' };
  await actors.clinic('PUT', '/v1/opphold/frafall', stay);
  await actors.clinic('POST', '/v1/personer/samtykke', { person, til: ['nav', 'boligsosial'] });
  const plan = { ...planFor(4), person, behov: { nav: 'ja', ansvarlig: 'ja' } };
  const { overgangId } = await actors.clinic('PUT', '/v1/opphold/frafall/utskrivningsplan', plan);
  await whole.system.moveClockTo(new Date(actors.now() + 2 * 86_400_000)); // NAV has had time to book a meeting
  const page = await open();
  await signInAs(page, 'nav-hamar');
  await page.goto(`${whole.system.urls.dashboard}/overganger/${overgangId}`);
  const panel = page.getByRole('dialog');
  const opener = panel.getByRole('button', { name: 'Frafall …' }).first();
  await opener.click();
  await page.keyboard.press('Escape');
  await expect.poll(() => opener.evaluate((button) => button.matches(':focus'))).toBe(true);
  const gaps = async (): Promise<number> => panel.locator('.gap-card').count();
  const before = await gaps();
  await opener.click();
  await panel.getByRole('button', { name: 'Frafall mangelen' }).click();
  await panel.getByText('Skriv en grunn').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await panel.getByRole('textbox', { name: 'Grunn' }).fill('Personen har avtale fra før.');
  await panel.getByRole('button', { name: 'Frafall mangelen' }).click();
  await panel.getByText(/er frafalt av NAV Hamar. «Personen har avtale fra før.»/).waitFor();
  expect(await gaps()).toBe(before - 1);
});

test('two that are one person are merged at the page, by keyboard and with a reason, and parted again', async () => {
  const leaving = async (id: string) => {
    const person = someone();
    await actors.clinic('PUT', `/v1/opphold/${id}`, {
      person,
      oppholdstype: 'langtid',
      kommune: '3403',
      kommunaltBehov: 'ja',
    });
    const { overgangId } = await actors.clinic('PUT', `/v1/opphold/${id}/utskrivningsplan`, { person, ...planFor(30) });
    return String(overgangId);
  };
  const [one, other] = [await leaving('en'), await leaving('samme')];
  await whole.system.settled();
  const page = await open();
  await signInAs(page, 'dps-hamar');
  const panel = page.getByRole('dialog');
  const name = String((await actors.board('dps-hamar')).find((row) => String(row.overgangId) === other)?.hvem);
  await page.goto(`${whole.system.urls.dashboard}/overganger/${one}`);
  await panel.getByRole('button', { name: 'Samme person som en annen …' }).press('Enter');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await panel.getByRole('radio', { name: new RegExp(name) }).press('Space');
  const merge = panel.getByRole('button', { name: 'Slå sammen' });
  await merge.press('Enter');
  await panel.getByText('Skriv en grunn').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await panel.getByRole('textbox', { name: 'Hvordan vet dere' }).fill('D-nummeret er byttet ut.');
  await merge.press('Enter');
  await panel
    .getByText(/D-nummeret er byttet ut\./)
    .first()
    .waitFor();
  await panel
    .getByRole('button', { name: /^Skill/ })
    .first()
    .press('Enter');
  await panel.getByRole('textbox', { name: 'Grunn' }).fill('Det var to personer.');
  await panel
    .getByRole('button', { name: /^Skill/ })
    .last()
    .press('Enter');
  await panel
    .getByText(/Det var to personer\./)
    .first()
    .waitFor();
});
