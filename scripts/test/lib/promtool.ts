import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs Prometheus' own checker in a folder and resolves with what it said; rejects with that when it found something. */
export const promtool = async (folder: string, args: readonly string[]): Promise<string> => {
  try {
    const { stdout, stderr } = await execute('promtool', [...args], { cwd: folder });
    return stdout + stderr;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }; // what execFile adds to its errors
    throw new Error(`promtool ${args.join(' ')} found something:\n${stdout}${stderr}`, { cause: error });
  }
};

/**
 * Why promtool cannot be run on this machine; undefined when it can. In CI, and with OVERGANG_REQUIRE_PROMTOOL=1, its
 * absence is an error.
 */
export const whyNoPromtool = async (): Promise<string | undefined> => {
  const there = await execute('promtool', ['--version']).then(
    () => true,
    () => false,
  );
  if (there) return undefined;
  const lacking = 'promtool is not here; on Debian: apt-get install --no-install-recommends prometheus';
  if (process.env['CI'] === 'true' || process.env['OVERGANG_REQUIRE_PROMTOOL'] === '1') throw new Error(lacking);
  process.stderr.write(`Checks of the alert rules are skipped: ${lacking}\n`);
  return lacking;
};
