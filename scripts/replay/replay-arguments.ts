import { parseArgs } from 'node:util';
import { Etat } from '@overgang/contracts';
import type { Environment } from '@overgang/service-runtime';
import { openIssuerOf } from '../embedded/local-issuer.ts';
import { readRunningNote } from '../embedded/running-note.ts';

/** What `npm run replay -- …` takes. */
export interface ReplayArguments {
  /** Where each agency's door answers. */
  readonly doors: Readonly<Record<Etat, string>>;
  /** What is told by the environment, or by what runs on the data folder. */
  readonly environment: Environment;
  readonly swap: boolean;
  readonly evenIfDifferent: boolean;
}

/** The text of `npm run replay -- --help`. */
export const replayHelp = `Builds the tracker anew beside the live one, from the logs of the four doors and from the tracker's own decisions, and
compares the two. Nothing is announced, and nobody has to stop. Without --swap what was built is thrown away again.

  npm run replay -- --data .overgang
  npm run replay -- --door tsb=http://localhost:4001 --door kriminalomsorg=http://localhost:4002 \\
                    --door nav=http://localhost:4003 --door boligsosial=http://localhost:4004

  --door AGENCY=URL     where each of the four doors answers
  --data DIR            instead of doors and environment: rebuild what npm start runs on this machine, with its data there
  --swap                let the new tracker take the live one's place, if the two are equal; the old one's schema is kept
                        under another name
  --even-if-different   swap also when they differ: after the live tracker was damaged, or its rules have changed
  --help                this text

Environment, beside what the tracker itself is started with (docs/configuration.md):
  ADMIN_DATABASE_URL    PostgreSQL URL of a role that may create schemas
  OVERGANG_TOKEN        a token with the scope drift

Exit code 0 when both are equal, 1 when they differ or something failed, 2 when an argument is wrong.`;

const isEtat = (text: string): text is Etat => (Etat.options as readonly string[]).includes(text);

const doorsIn = (given: readonly string[]): Readonly<Record<Etat, string>> => {
  const doors = new Map(
    given.map((each) => {
      const [etat = '', url = ''] = each.split(/=(.*)/s);
      if (!isEtat(etat) || !URL.canParse(url))
        throw new Error(`--door ${each} is not AGENCY=URL, with an agency of ${Etat.options.join(', ')}.`);
      return [etat, url.replace(/\/$/, '')] as const;
    }),
  );
  const missing = Etat.options.filter((etat) => !doors.has(etat));
  if (missing.length > 0) throw new Error(`--door is missing for ${missing.join(', ')}.`);
  return Object.fromEntries(doors) as Record<Etat, string>; // one of each
};

/** What a system that runs on this machine has left in its data folder. */
const ofRunning = async (dataDir: string) => {
  const { environment, doors } = await readRunningNote(dataDir);
  const issuer = await openIssuerOf(dataDir);
  return {
    doors: doorsIn(Object.entries(doors).map(([etat, url]) => `${etat}=${url}`)),
    environment: { ...environment, OVERGANG_TOKEN: await issuer.token('drift') },
  };
};

/** Reads the arguments; 'help' where that was asked for. Rejects with one plain sentence. */
export const readReplayArguments = async (args: readonly string[]): Promise<ReplayArguments | 'help'> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      door: { type: 'string', multiple: true, default: [] },
      data: { type: 'string' },
      swap: { type: 'boolean', default: false },
      'even-if-different': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { help, data, door, swap, 'even-if-different': evenIfDifferent } = values;
  if (help) return 'help';
  const of = data === undefined ? { doors: doorsIn(door), environment: process.env } : await ofRunning(data);
  return { ...of, swap, evenIfDifferent };
};
