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

test.each([1280, 400])(
  'makes a transition of a message and undoes it by keyboard alone, at %i pixels',
  async (width) => {
    const { page, faults, close } = await openPage(browser, board, { address: '/ukoblet', width });
    const message = page.getByRole('heading', { level: 2, name: 'Første samtale holdt' });
    await message.waitFor();
    const one = page.locator('.unmatched-list').first().getByRole('listitem').filter({ has: message });
    const open = one.getByRole('button', { name: 'Opprett overgang …' });
    const confirm = page.getByRole('button', { name: 'Opprett overgangen' });
    await open.press('Enter');
    expect(await page.evaluate('document.activeElement?.getAttribute("value")')).toBe('tsb');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('Fengsel').isChecked()).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

    await confirm.press('Enter');
    await page.getByText('Et organisasjonsnummer har 9 sifre').waitFor();
    await page.getByText('Skriv en grunn').waitFor();
    const unit = page.getByLabel('Enhetens organisasjonsnummer');
    await unit.fill('310000019');
    await page.getByLabel('Kommunen personen skal til').selectOption('Oslo');
    await page.getByLabel('Bydel (kan stå tom)').selectOption('Gamle Oslo');
    await page.getByLabel('Ventes ut (kan stå tom)').fill('20.5.2090');
    await page.getByLabel('Hvordan vet dere det?').fill('Ringte fra fengselet.');
    await confirm.press('Enter');
    await page.getByText('Enheten finnes ikke i etaten.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await unit.fill('310 000 027');
    await confirm.press('Enter');
    await page.getByText('«Første samtale holdt» har fått en ny overgang.').waitFor();
    await message.waitFor({ state: 'detached' });
    expect(await page.getByRole('link', { name: 'en ny overgang' }).getAttribute('href')).toContain('2dac9529');

    await page.getByRole('button', { name: 'Angre' }).press('Enter');
    await message.waitFor();
    await open.press('Enter');
    await page.keyboard.press('Escape');
    await open.waitFor();
    expect(faults).toEqual([expect.stringContaining('422')]); // the browser says so of every refusal
    await close();
  },
);
