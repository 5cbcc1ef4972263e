import { parseArgs } from 'node:util';
import { ResendRefused, resendStretch } from './lib/resend-stretch.ts';

const help = `Has a door publish its log once more, in order, while it goes on with its work. Consumers know what they have already.

  npm run resend -- --door http://localhost:4001

  --door URL     where the door answers
  --topic NAME   on another topic than the door's own; it must be there
  --after N      begin after this position of the log (default 0: from the beginning)
  --at-once N    so many events a call (default 5000)
  --help         this text

Environment: OVERGANG_TOKEN, a token with the scope drift. In the demonstration:
  OVERGANG_TOKEN=$(npm run -s token -- drift) npm run resend -- --door http://localhost:4001`;

const { values } = parseArgs({
  options: {
    door: { type: 'string' },
    topic: { type: 'string' },
    after: { type: 'string', default: '0' },
    'at-once': { type: 'string', default: '5000' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** Sends stretch after stretch until the log is all sent. The exit code. */
const resendAll = async (door: string, token: string): Promise<number> => {
  const began = performance.now();
  const { topic, 'at-once': most } = values;
  let from = Number(values.after);
  let sent = 0;
  try {
    for (let isAll = false; !isAll; ) {
      const { sendt, til, ferdig } = await resendStretch({ door, token, topic, from, most: Number(most) });
      [from, isAll] = [til, ferdig];
      sent += sendt;
      const perSecond = Math.round((sent * 1000) / (performance.now() - began));
      console.log(`${sent} events sent, up to position ${til}; ${perSecond} a second`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof ResendRefused)) throw error;
    console.error(error.message);
    console.error(`Sent up to position ${from}. To go on there: --after ${from}`);
    return 1;
  }
};

const token = process.env['OVERGANG_TOKEN'];
if (values.help) console.log(help);
else if (values.door === undefined || token === undefined) {
  console.error(`${values.door === undefined ? '--door' : 'OVERGANG_TOKEN'} is missing. See npm run resend -- --help.`);
  process.exitCode = 2;
} else process.exitCode = await resendAll(values.door, token);
