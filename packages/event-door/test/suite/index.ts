export { describeReporting } from './reporting.ts';
export { retracted, storiesAt, told } from './tell-stories.ts';
export { useTestDoor } from './use-test-door.ts';
