import type { Expectation } from './expectation.ts';
import { expectationsOfFollowUp } from './expectations-follow-up.ts';
import { expectationsOfHealth } from './expectations-health.ts';
import { expectationsOfPrison } from './expectations-prison.ts';
import { expectationsOfReceivers } from './expectations-receivers.ts';

/** What must hold from one agency to the next. */
export const expectationsOfChain: readonly Expectation[] = [
  ...expectationsOfReceivers,
  ...expectationsOfFollowUp,
  ...expectationsOfHealth,
  ...expectationsOfPrison,
];
