import { join } from 'node:path';
import { type Ended, runToEnd } from './run-to-end.ts';

/** For a process that lives shortly or serves one machine: little memory, no time spent on compiling well. */
const small = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** The arguments that run one of Kafka's classes. */
export const javaArguments = (libraries: string, heap: string, main: string): string[] => [
  `-Xmx${heap}`,
  ...small,
  '-cp',
  join(libraries, '*'),
  main,
];

/** Runs one of Kafka's command line tools to its end. */
export const runTool = (
  libraries: string,
  { main, args, input }: { readonly main: string; readonly args: readonly string[]; readonly input?: string },
): Promise<Ended> => runToEnd('java', [...javaArguments(libraries, '256m', main), ...args], input);
