import { parseArgs } from 'node:util';
import { sendLoggPaNytt } from '@overgang/contracts/http';

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
  let etter = Number(values.after);
  let sent = 0;
  for (;;) {
    const response = await fetch(`${door}${sendLoggPaNytt.path}`, {
      method: sendLoggPaNytt.method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ etter, antall: Number(values['at-once']), ...(values.topic && { emne: values.topic }) }),
    });
    if (!response.ok) {
      console.error(`The door answered ${response.status}: ${await response.text()}`);
      console.error(`Sent up to position ${etter}. To go on there: --after ${etter}`);
      return 1;
    }
    const { sendt, til, ferdig } = sendLoggPaNytt.responses[200].parse(await response.json());
    etter = til;
    sent += sendt;
    const perSecond = Math.round((sent * 1000) / (performance.now() - began));
    console.log(`${sent} events sent, up to position ${til}; ${perSecond} a second`);
    if (ferdig) return 0;
  }
};

const token = process.env['OVERGANG_TOKEN'];
if (values.help) console.log(help);
else if (values.door === undefined || token === undefined) {
  console.error(`${values.door === undefined ? '--door' : 'OVERGANG_TOKEN'} is missing. See npm run resend -- --help.`);
  process.exitCode = 2;
} else process.exitCode = await resendAll(values.door, token);
