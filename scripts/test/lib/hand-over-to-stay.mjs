// Does what boot does once everything is in place, with a script that stays. Ends with the exit code that it is given.
import { handOver } from '../../boot/hand-over.mjs';
import { listenForStop } from '../../boot/signals.mjs';

listenForStop();
process.exitCode = await handOver('test/lib/stay', process.argv.slice(2), { node: process.execPath, binaries: [] });
