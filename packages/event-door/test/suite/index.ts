import { describeBadInput } from './bad-input.ts';
import { describeBatches } from './batches.ts';
import { describeIdempotence } from './idempotence.ts';
import { describeNaming } from './naming.ts';
import { describeNotices } from './notices.ts';
import type { DoorUnderTest } from './open-test-door.ts';
import { describeOperations } from './operations.ts';
import { describeReporting } from './reporting.ts';
import { describeRetracting } from './retracting.ts';
import { useTestDoor } from './use-test-door.ts';

export { eventsOf } from './look-in-log.ts';
export { openSender } from './open-sender.ts';
export { describeProcess } from './process.ts';
export { retracted, storiesAt, told } from './tell-stories.ts';
export { useTestDoor } from './use-test-door.ts';

/** Everything that each of the four doors must do, on a real database. */
export const describeDoor = (underTest: DoorUnderTest): void => {
  const { etat } = underTest;
  const lab = useTestDoor(underTest);
  describeIdempotence(etat, lab);
  describeBatches(etat, lab);
  describeBadInput(etat, lab);
  describeNaming(lab);
  describeRetracting(etat, lab);
  describeNotices(etat, lab);
  describeOperations(underTest, lab);
  describeReporting(etat, lab); // last: it looks at everything that was kept
};
