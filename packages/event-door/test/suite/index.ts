export { describeReporting } from './reporting.ts';
export { useTestDoor } from './use-test-door.ts';
