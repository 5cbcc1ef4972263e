import { expect, test } from 'vitest';
import { at } from '../../../test/tell.ts';
import { unmatchedDeadline } from './unmatched-deadline.ts';

test.each([
  ['ingen-overgang', '2026-02-06', '2026-02-13T11:00:00.000Z'],
  ['annen-kommune', '2026-02-06', '2026-02-10T11:00:00.000Z'],
  ['flere-mulige', '2026-02-06', '2026-02-09T11:00:00.000Z'],
  ['flere-mulige', '2026-04-01', '2026-04-07T10:00:00.000Z'], // Easter lies between
] as const)('%s that came on %s is to be placed by the same hour, %s', (reason, day, deadline) => {
  expect(new Date(unmatchedDeadline({ reason, recordedAt: at(day) })).toISOString()).toBe(deadline);
});
