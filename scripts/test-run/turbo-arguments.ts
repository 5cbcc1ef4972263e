import { availableParallelism } from 'node:os';
import type { TestArguments } from './read-test-arguments.ts';

const everything = ['typecheck', 'lint', 'arrows', 'knip', 'test', 'build'];
const ofOnePackage = ['typecheck', 'test'];

/** The arguments of turbo; exported for its test. */
export const turboArguments = ({ only, force }: Pick<TestArguments, 'only' | 'force'>): readonly string[] => [
  'run',
  ...(only.length > 0 ? ofOnePackage : everything),
  ...only.map((name) => `--filter=@overgang/${name}`),
  ...(force ? ['--force'] : []),
  `--concurrency=${Math.min(4, Math.max(2, availableParallelism()))}`,
  '--continue=always',
  '--summarize',
  '--log-order=grouped',
  '--output-logs=new-only',
];
