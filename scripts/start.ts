import { ArgumentError, readStartArguments, type StartArguments, startHelp } from './start/arguments.ts';
import { runDemo } from './start/run-demo.ts';
import { runSmoke } from './start/run-smoke.ts';

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
else process.exitCode = await (given.smoke ? runSmoke(given) : runDemo(given));
