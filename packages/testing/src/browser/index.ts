export type { Browser, Page } from 'playwright-core';
export { accessibilityProblems } from './accessibility-problems.ts';
export { openBrowser } from './open-browser.ts';
