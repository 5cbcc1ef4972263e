import { useTestDatabase } from '@overgang/testing';
import { afterAll, beforeAll } from 'vitest';
import { doorMigrations } from '../../src/index.ts';
import { type DoorUnderTest, openTestDoor, type TestDoor } from './open-test-door.ts';

/** Opens a door for the tests of a file, and closes it after them. Ready inside hooks and tests. */
export const useTestDoor = (underTest: DoorUnderTest): (() => TestDoor) => {
  const database = useTestDatabase({ schema: underTest.etat, migrations: doorMigrations });
  let door: TestDoor | undefined;
  beforeAll(async () => {
    door = await openTestDoor(underTest, database.db);
  });
  afterAll(() => door?.close());
  return () => {
    if (door === undefined) throw new Error('The door is open in hooks and tests only.');
    return door;
  };
};
