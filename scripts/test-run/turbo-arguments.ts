import { availableParallelism } from 'node:os';
import type { TestArguments } from './read-test-arguments.ts';

const everything = ['typecheck', 'lint', 'arrows', 'knip', 'test', 'build'];
const ofOnePackage = ['typecheck', 'test'];

const tasksOf = ({ only, containers }: Choice): readonly string[] => {
  if (containers) return ['test'];
  return only.length > 0 ? ofOnePackage : everything;
};

/** For vitest: what it takes is half of the tests, so it says nothing of how much of the code they reach. */
const onServersOnly = ['--', '--project=int', '--project=e2e', '--coverage.enabled=false'];

type Choice = Pick<TestArguments, 'only' | 'force' | 'containers'>;

/** The arguments of turbo; exported for its test. */
export const turboArguments = (choice: Choice): readonly string[] => [
  'run',
  ...tasksOf(choice),
  ...choice.only.map((name) => `--filter=@overgang/${name}`),
  ...(choice.force || choice.containers ? ['--force'] : []),
  `--concurrency=${Math.min(4, Math.max(2, availableParallelism()))}`,
  '--continue=always',
  '--summarize',
  '--log-order=grouped',
  '--output-logs=new-only',
  ...(choice.containers ? onServersOnly : []),
];
