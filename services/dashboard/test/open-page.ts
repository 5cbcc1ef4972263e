import type { Browser, Page } from '@overgang/testing/browser';
import type { TestBoard } from './open-test-board.ts';

/** A page of the board in a browser context of its own, and what went wrong in it. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors in the console, broken scripts, security policy violations, and requests to anywhere else. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the board at an address, as a screen of that size shows it. */
export const openPage = async (
  browser: Browser,
  board: TestBoard,
  options: { readonly address?: string; readonly width?: number; readonly height?: number } = {},
): Promise<OpenedPage> => {
  const { address = '/', width = 1440, height = 900 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'nb-NO',
    timezoneId: 'America/New_York',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => request.url().startsWith(board.url) || faults.push(`asked ${request.url()}`));
  await page.goto(board.url + address);
  return { page, faults, close: () => context.close() };
};
