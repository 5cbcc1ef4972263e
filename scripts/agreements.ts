import { parseArgs } from 'node:util';
import { lesAvtaler, Proveresultat } from '@overgang/contracts/board';
import { AgreementsError, readAgreementsFile } from '@overgang/transition-tracker';
import { CallRefused, callTracker, followTracker, type TrackerAt } from './agreements/read-stream.ts';
import { openProgressBar } from './lib/progress-bar.ts';

const help = `What municipalities have agreed on with institutions: list it, see what a file would change, lay it down.

  npm run agreements -- list
  npm run agreements -- plan agreements.json
  npm run agreements -- import agreements.json

  list            the agreements that stand
  plan FILE       for each agreement of the file: how many gaps it would open, close and move. Nothing is written
  import FILE     lay down each agreement of the file that is new or other than what stands
  --tracker URL   where the tracker answers (default http://localhost:4005)
  --reason TEXT   why, for the history of each agreement
  --help          this text

The file is of the form of infra/agreements/demo.json. Agreements that it does not name stay as they are.
Environment: OVERGANG_TOKEN, a token of the municipality with the scopes overgang:avtaler and overgang:tavle. In the
demonstration: OVERGANG_TOKEN=$(npm run -s token -- koordinator-hamar) npm run agreements -- list
Exit code 0 when all went well, 1 when something was refused, 2 when an argument is wrong.`;

type Agreement = Awaited<ReturnType<typeof readAgreementsFile>>[number];

const contentOf = ({ avtaleId: _, ...content }: Agreement) => content;

const list = async (at: TrackerAt): Promise<void> => {
  const { rader } = lesAvtaler.responses[200].parse(await callTracker(at, '/v1/avtaler'));
  for (const { avtaleId, versjon, sted, institusjon, gyldigFra, gyldigTil, frister } of rader) {
    const period = `from ${gyldigFra}${gyldigTil === undefined ? '' : ` to ${gyldigTil}`}`;
    console.log(`${avtaleId} (version ${versjon}): ${sted.kommunenavn} and ${institusjon?.navn ?? 'all'}, ${period}`);
    for (const { forventning, dager, dagslag } of frister) console.log(`  ${forventning}: ${dager} ${dagslag}`);
  }
  console.log(`${rader.length} agreements`);
};

const plan = async (at: TrackerAt, agreement: Agreement): Promise<void> => {
  const bar = openProgressBar(agreement.avtaleId);
  const path = `/v1/avtaler/${agreement.avtaleId}/provekjoring`;
  const asked = { path, body: { avtale: contentOf(agreement) } };
  const { berort, apner, lukker, flytter, regler } = Proveresultat.parse(await followTracker(at, asked, bar.show));
  bar.end(`${agreement.avtaleId}: ${apner} gaps opened, ${lukker} closed, ${flytter} moved, of ${berort} people`);
  for (const rule of regler)
    console.log(`  ${rule.forventning}: ${rule.apner} opened, ${rule.lukker} closed, ${rule.flytter} moved`);
};

const layDown = async (at: TrackerAt, agreement: Agreement, grunn: string | undefined): Promise<void> => {
  const body = { ...contentOf(agreement), ...(grunn === undefined ? {} : { grunn }) };
  const answer = (await callTracker(at, `/v1/avtaler/${agreement.avtaleId}`, { method: 'PUT', body })) as {
    endret: boolean;
    versjon: number;
  }; // the contract's own
  console.log(`${agreement.avtaleId}: ${answer.endret ? `now version ${answer.versjon}` : 'stands so already'}`);
};

/** Each agreement of a file, one after the other; one that is refused does not hold up the others. The exit code. */
const eachOf = async (file: string, one: (agreement: Agreement) => Promise<void>): Promise<number> => {
  const all = await readAgreementsFile(file);
  let refused = 0;
  for (const [at, agreement] of all.entries()) {
    console.log(`${at + 1} of ${all.length}`);
    try {
      await one(agreement);
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      refused += 1;
      console.error(`${agreement.avtaleId}: ${error.message}`);
    }
  }
  return refused === 0 ? 0 : 1;
};

const run = async ([what, file]: readonly string[], at: TrackerAt, reason: string | undefined): Promise<number> => {
  if (what === 'list') {
    await list(at);
    return 0;
  }
  if (file !== undefined && what === 'plan') return eachOf(file, (one) => plan(at, one));
  if (file !== undefined && what === 'import') return eachOf(file, (one) => layDown(at, one, reason));
  console.error('Say list, plan FILE or import FILE. See npm run agreements -- --help.');
  return 2;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tracker: { type: 'string', default: 'http://localhost:4005' },
    reason: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const token = process.env['OVERGANG_TOKEN'];
if (values.help) console.log(help);
else if (token === undefined) {
  console.error('OVERGANG_TOKEN is missing. See npm run agreements -- --help.');
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(positionals, { url: values.tracker, token }, values.reason);
  } catch (error) {
    if (!(error instanceof CallRefused || error instanceof AgreementsError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
