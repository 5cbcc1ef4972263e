import { ArgumentError, readStartArguments, type StartArguments, startHelp } from './start/arguments.ts';

const readOrExit = (): StartArguments => {
  try {
    return readStartArguments(process.argv.slice(2), process.env);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
};

const given = readOrExit();
if (given.help) console.log(startHelp);
else if (given.smoke) {
  // Loaded only now: --help answers at once.
  const { runSmoke } = await import('./start/run-smoke.ts');
  process.exitCode = await runSmoke(given);
} else if (given.processes !== undefined) {
  const { runProcesses } = await import('./processes/run-processes.ts');
  process.exitCode = await runProcesses(given);
} else {
  const { runDemo } = await import('./start/run-demo.ts');
  process.exitCode = await runDemo(given);
}
