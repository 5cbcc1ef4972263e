import { accessibilityProblems, type Browser, openBrowser, type Page } from '@overgang/testing/browser';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openActors } from './whole/actors.ts';
import { someone } from './whole/people.ts';
import { useSystem } from './whole/use-system.ts';

const whole = useSystem({ beginAt: new Date('2026-10-08T11:00:00Z') });
let browser: Browser;
const pages: Page[] = [];

beforeAll(async () => {
  const actors = openActors(whole.system);
  const stay = { person: someone(), kommune: '3403' };
  await actors.clinic('PUT', '/v1/opphold/lang-vei', { ...stay, oppholdstype: 'langtid', kommunaltBehov: 'ja' });
  await actors.clinic('POST', '/v1/personer/samtykke', { person: stay.person, til: ['nav', 'boligsosial'] });
  const { overgangId } = await actors.clinic('PUT', '/v1/opphold/lang-vei/utskrivningsplan', {
    ...stay,
    utskrivning: {
      tidligst: actors.dateIn(40),
      sannsynlig: actors.dateIn(41),
      senest: actors.dateIn(43),
      visshet: 'planlagt',
    },
    behov: { bolig: 'ja', nav: 'ja' },
  });
  await actors.untilGap(String(overgangId), 'bolig-mangler');
  browser = await openBrowser();
}, 170_000);
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});
afterAll(() => browser.close());

const openAs = async (person: string, address: string, width = 1280): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 1000 } });
  const page = await context.newPage();
  pages.push(page);
  await page.goto(whole.system.urls.dashboard);
  await page.evaluate(async (who) => {
    const headers = { 'content-type': 'application/json' };
    await fetch('/api/innlogging', { method: 'POST', headers, body: JSON.stringify({ person: who }) });
  }, person);
  await page.goto(`${whole.system.urls.dashboard}${address}`);
  return page;
};

/** What axe finds, and whether the page is wider than its screen. */
const problems = async (page: Page): Promise<readonly string[]> => {
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
  return [...(await accessibilityProblems(page)), ...(overflow > 0 ? [`${overflow} pixels too wide`] : [])];
};

test.each([1280, 400])('an agreement is made, tried, changed and withdrawn by keyboard at %i pixels', async (width) => {
  const page = await openAs('demo-leder', '/avtaler', width);
  await page.getByRole('link', { name: 'Lag en ny avtale' }).press('Enter');
  await expect.poll(() => page.locator(':focus').textContent()).toBe('Ny avtale');
  await page.getByRole('button', { name: 'Prøv' }).press('Enter');
  await page.getByText('Velg en regel').waitFor();
  expect(await problems(page)).toEqual([]);
  await page.getByLabel('Institusjonens organisasjonsnummer').fill('310 000 019'); // weighs more than one for all
  await page.getByLabel('Første dag').fill('02.01.2026');
  await page.getByLabel('Regel', { exact: true }).selectOption('bolig-mangler');
  await page.getByText('Vanlig er 14 dager før ut.').first().waitFor();
  await page.getByLabel('Antall').fill('60');
  await page.getByLabel('Grunn').fill('Bolig tar lengre tid hos oss.');
  expect(await page.getByRole('button', { name: 'Ta i bruk' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Prøv' }).press('Enter');
  await page.getByText('Dette flytter fristen for 1 mangel. Det gjelder 1 av 1 person.').waitFor();
  expect(await problems(page)).toEqual([]);
  await page.getByLabel('Antall').fill('50');
  await page.getByText('Du har endret noe siden du prøvde').waitFor();
  expect(await page.getByRole('button', { name: 'Ta i bruk' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Prøv' }).press('Enter');
  await page.getByRole('button', { name: 'Ta i bruk' }).press('Enter');
  await page.getByRole('heading', { name: 'Historikk' }).waitFor();
  await page.getByText('50 dager før ut, vanlig er 14 dager før ut').first().waitFor();
  await page.getByText('«Bolig tar lengre tid hos oss.»').waitFor();
  expect(await problems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Opphev avtalen …' }).press('Enter');
  await page.keyboard.type('Sagt opp.');
  await page.getByRole('button', { name: 'Prøv' }).press('Enter');
  await page.getByRole('button', { name: 'Opphev avtalen', exact: true }).press('Enter');
  await page.getByText('Avtalen er opphevet. De vanlige fristene gjelder.').waitFor();
  await page.getByRole('heading', { name: /^Versjon 2: Opphevet av Leder i demonstrasjonen/ }).waitFor();
  expect(await problems(page)).toEqual([]);
});

test('the one who changed last is told when somebody has been there before', async () => {
  const first = await openAs('koordinator-hamar', '/ny-avtale');
  await first.getByLabel('Første dag').fill('01.01.2026');
  await first.getByLabel('Regel', { exact: true }).selectOption('oppfolging-mangler');
  await first.getByLabel('Antall').fill('9');
  await first.getByLabel('Grunn').fill('Ny.');
  await first.getByRole('button', { name: 'Prøv' }).click();
  await first.getByRole('button', { name: 'Ta i bruk' }).click();
  await first.getByRole('heading', { name: 'Historikk' }).waitFor();
  const second = await openAs('demo-leder', new URL(first.url()).pathname);
  for (const [page, days] of [
    [first, '10'],
    [second, '11'],
  ] as const) {
    await page.getByRole('button', { name: 'Endre avtalen …' }).click();
    await page.getByLabel('Antall').fill(days);
    await page.getByLabel('Grunn').fill('Endret.');
    await page.getByRole('button', { name: 'Prøv' }).click();
    await page.getByRole('button', { name: 'Ta i bruk' }).waitFor();
  }
  await first.getByRole('button', { name: 'Ta i bruk' }).click();
  await first.getByText('Avtalen er tatt i bruk.').waitFor();
  await second.getByRole('button', { name: 'Ta i bruk' }).click();
  await second.getByText('Noen har endret avtalen i mellomtiden').waitFor();
});

test('whoever may not change an agreement reads it, and is told who may', async () => {
  const page = await openAs('nav-hamar', '/avtaler');
  await page.getByText('Bare koordinerende enhet i kommunen kan endre dem').waitFor();
  expect(await page.getByRole('link', { name: 'Lag en ny avtale' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Avsendere' }).count()).toBe(0);
});

test.each([1280, 400])('the senders are shown to whoever watches over them, at %i pixels', async (width) => {
  const page = await openAs('demo-leder', '/avsendere', width);
  await page.getByRole('heading', { name: /Har stoppet å melde/ }).waitFor();
  await page.getByRole('button', { name: 'Vis alle' }).press('Enter');
  await page.getByLabel('Søk i enhetene').fill('hamar');
  await page.getByText(/Viser \d+ av \d+/).waitFor();
  expect(await problems(page)).toEqual([]);
});
