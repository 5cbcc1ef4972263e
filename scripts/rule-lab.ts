import { parseArgs } from 'node:util';
import { lesAvtale, Regelproveresultat } from '@overgang/contracts/board';
import { CallRefused, callTracker, followTracker, type TrackerAt } from './agreements/read-stream.ts';
import { openProgressBar } from './lib/progress-bar.ts';

const help = `Runs other lead times over journeys that have been, beside those that stand: gaps, and days of warning gained.
Nothing live is touched.

  npm run rule-lab -- --agreement hamar-dps-2026 --set bolig-mangler=28 --from 2026-01-01 --to 2026-06-30

  --agreement ID     the agreement whose lead times are changed; it must stand
  --set RULE=DAYS    a lead time in days, or in working days: --set oppfolging-mangler=5v. May be given several times
  --from, --to DAY   stays that began from this day to that day
  --most N           no more journeys than so many (default 100000)
  --tracker URL      where the tracker answers (default http://localhost:4005)
  --help             this text

Environment: OVERGANG_TOKEN, a token of the municipality with the scopes overgang:avtaler and overgang:tavle.
Exit code 0 when it ran, 1 when it was refused, 2 when an argument is wrong.`;

const leadTimeIn = (text: string) => {
  const [, forventning = '', dager, working] = /^([a-z0-9-]+)=(\d+)(v?)$/.exec(text) ?? [];
  if (dager === undefined) throw new Error(`--set ${text} is not RULE=DAYS or RULE=DAYSv.`);
  return { forventning, dager: Number(dager), dagslag: working === 'v' ? 'virkedager' : 'dager' };
};

interface Asked {
  readonly agreement: string;
  readonly set: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly most: string;
}

const run = async (at: TrackerAt, { agreement, set, from: fra, to: til, most }: Asked): Promise<void> => {
  const changed = set.map(leadTimeIn);
  const path = `/v1/avtaler/${encodeURIComponent(agreement)}`;
  const { avtale } = lesAvtale.responses[200].parse(await callTracker(at, path));
  if (avtale === undefined) throw new CallRefused(`The agreement ${agreement} has been withdrawn.`);
  const named = new Set(changed.map(({ forventning }) => forventning));
  const kept = avtale.frister
    .filter(({ forventning }) => !named.has(forventning))
    .map(({ forventning, dager, dagslag }) => ({ forventning, dager, dagslag }));
  const parties = {
    kommune: avtale.sted.kommune,
    ...(avtale.institusjon === undefined ? {} : { institusjon: avtale.institusjon.orgnr }),
  };
  const bar = openProgressBar(agreement);
  const body = { ...parties, frister: [...kept, ...changed], fra, til, mest: Number(most) };
  const result = Regelproveresultat.parse(await followTracker(at, { path: `${path}/regelprove`, body }, bar.show));
  bar.end(`${result.forlop} journeys of ${fra} to ${til} run through, ${result.utelatt} left out`);
  for (const { forventning, na, provd, bareProvd, bareNa, varsel } of result.regler) {
    console.log(`${forventning}: ${na.mangler} → ${provd.mangler} gaps, ${na.overFrist} → ${provd.overFrist} over due`);
    console.log(`  ${bareProvd} over due by the tried alone, ${bareNa} by what stands alone`);
    console.log(`  ${varsel.dager} days of warning gained on ${varsel.mangler} gaps, ${varsel.median} in the middle`);
  }
};

const { values } = parseArgs({
  options: {
    agreement: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
    from: { type: 'string' },
    to: { type: 'string' },
    most: { type: 'string', default: '100000' },
    tracker: { type: 'string', default: 'http://localhost:4005' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const { agreement, set, from, to, most, tracker: url } = values;
const token = process.env['OVERGANG_TOKEN'];
if (values.help) console.log(help);
else if (agreement === undefined || from === undefined || to === undefined || token === undefined) {
  console.error('--agreement, --from, --to and OVERGANG_TOKEN are needed. See npm run rule-lab -- --help.');
  process.exitCode = 2;
} else {
  try {
    await run({ url, token }, { agreement, set, from, to, most });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof CallRefused ? 1 : 2;
  }
}
