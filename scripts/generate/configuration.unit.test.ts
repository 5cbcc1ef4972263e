import { expect, test } from 'vitest';
import { configurationHasDrifted, configurationPage } from './configuration.ts';

test('the page of the configuration says what the schemas say', () => {
  expect(configurationHasDrifted()).toBe(false);
});

test('it has a table for each service, and no secret’s default', () => {
  const page = configurationPage();
  for (const service of ['tsb', 'transition-tracker', 'person-registry', 'dashboard'])
    expect(page).toContain(`## ${service}\n`);
  expect(page).toMatch(/`DATABASE_URL` \|.*\| \*\*required\*\* \|/);
});
