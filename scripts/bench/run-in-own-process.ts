import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { BenchSettings, Report } from './report/figure.ts';

type Said = { readonly step: string } | { readonly report: Report };

/** Runs one benchmark in a process of its own, so that none begins with the heap that another has left. */
export const runInOwnProcess = async (
  name: string,
  { quick, huge = false, drain, folder, tell }: BenchSettings,
): Promise<Report> => {
  const child = fork(
    path.join(import.meta.dirname, 'run-benchmark.ts'),
    [name, quick ? 'quick' : huge ? 'huge' : 'thorough', folder, `${drain ?? ''}`],
    {
      execArgv: [], // it ends by itself when we are gone; what watches over us would take its goodbye for our death
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  let report: Report | undefined;
  child.on('message', (said: Said) => {
    if ('step' in said) tell(said.step);
    else report = said.report;
  });
  const [code] = await once(child, 'exit');
  if (report === undefined || code !== 0) throw new Error(`${name} ended with ${code} before it was done`);
  return report;
};
