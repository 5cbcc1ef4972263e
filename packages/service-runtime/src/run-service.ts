import type { z } from 'zod';
import type { Check } from './check.ts';
import { type Clock, systemClock } from './clock.ts';
import { ConfigError, type ConfigSchema, type Environment, loadConfig } from './config.ts';
import { createLogger, type Logger, type LogLevel } from './logger.ts';
import { type Loop, superviseLoops } from './loop.ts';
import { openResources, type Resources } from './open-resources.ts';

/** What a recipe's `open` is handed. */
export interface Kitchen<Config> {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Opens one thing; it is closed in reverse order when the service stops. */
  readonly use: Resources['use'];
  /** Starts loops under supervision; they stop before anything opened earlier is closed. */
  readonly startLoops: (loops: readonly Loop[]) => Promise<readonly Check[]>;
}

/** A service from config to running: `main.ts` is one of these and nothing else. */
export interface Recipe<Schema extends ConfigSchema> {
  readonly name: string;
  /** May have a key `logLevel`; it is used for the logger. */
  readonly config: Schema;
  /** Opens in order. When it returns, the service is up. */
  readonly open: (kitchen: Kitchen<z.output<Schema>>) => Promise<void>;
  /** How long closing may take before the process is ended all the same. Default 9 500 ms: a container is killed after ten seconds. */
  readonly drainWithinMs?: number;
}

/** The process around a service; tests hand in a false one. */
export interface Surroundings {
  readonly env: Environment;
  readonly clock: Clock;
  readonly once: (
    event: 'SIGTERM' | 'SIGINT' | 'uncaughtException' | 'unhandledRejection',
    listener: (cause: unknown) => void,
  ) => void;
  readonly exit: (code: number) => void;
  readonly logger?: Logger;
}

type StopCause =
  | { readonly kind: 'signal'; readonly name: string }
  | { readonly kind: 'crash'; readonly error: unknown };

const realSurroundings = (): Surroundings => ({
  env: process.env,
  clock: systemClock,
  // A signal may come twice (terminal and npm), so it is listened to for good and heeded once.
  once: (event, listener) => void process.on(event, listener),
  exit: (code) => process.exit(code),
});

const firstCause = ({ once }: Surroundings): Promise<StopCause> =>
  new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) once(name, () => resolve({ kind: 'signal', name }));
    for (const name of ['uncaughtException', 'unhandledRejection'] as const) {
      once(name, (error) => resolve({ kind: 'crash', error }));
    }
  });

const within = async (milliseconds: number, work: Promise<void>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const inTime = await Promise.race([work.then(() => true as const), late]);
  clearTimeout(timer);
  return inTime;
};

const configOrExit = <S extends ConfigSchema>(recipe: Recipe<S>, around: Surroundings): z.output<S> | undefined => {
  try {
    return loadConfig(recipe.config, around.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    (around.logger ?? createLogger({ service: recipe.name })).fatal(
      { code: error.code, problems: error.problems },
      error.message,
    );
    around.exit(1);
    return undefined;
  }
};

const openKitchen = <Config>(
  { config, logger, clock }: Pick<Kitchen<Config>, 'config' | 'logger' | 'clock'>,
  onHopeless: (error: Error) => void,
): Kitchen<Config> & Resources => {
  const resources = openResources(logger);
  const startLoops = async (loops: readonly Loop[]): Promise<readonly Check[]> => {
    const supervised = await resources.use(
      'loops',
      () => superviseLoops(loops, { logger, onHopeless }),
      (opened) => opened.stop(),
    );
    return supervised.checks;
  };
  return { config, logger, clock, startLoops, use: resources.use, close: resources.close };
};

/**
 * Runs a service until it is told to stop (SIGTERM, SIGINT) or crashes. Opens in order; closes in reverse, within
 * `drainWithinMs`. Exit code 0 after a signal and a full drain; 1 after bad config, a failed opening, an uncaught error,
 * a loop that needs a new process, or a drain that took too long; the log's last line has the code that says which.
 */
export const runService = async <S extends ConfigSchema>(
  recipe: Recipe<S>,
  around: Surroundings = realSurroundings(),
): Promise<void> => {
  const config = configOrExit(recipe, around);
  if (config === undefined) return;
  const level = (config as { logLevel?: LogLevel }).logLevel ?? 'info'; // the schema may lack the key: hence the cast
  const logger = around.logger ?? createLogger({ service: recipe.name, level });
  const hopeless = Promise.withResolvers<StopCause>();
  const cause = Promise.race([firstCause(around), hopeless.promise]);
  const kitchen = openKitchen({ config, logger, clock: around.clock }, (error) =>
    hopeless.resolve({ kind: 'crash', error }),
  );
  const opened = recipe.open(kitchen).then(
    () => logger.info({ code: 'started' }, 'started'),
    (error: unknown): StopCause => ({ kind: 'crash', error }),
  );
  const stop = (await Promise.race([cause, opened])) ?? (await cause);
  if (stop.kind === 'crash') logger.fatal({ err: stop.error, code: 'crashed' }, 'crashed; closing');
  else logger.info({ code: 'stopping', signal: stop.name }, 'told to stop; closing');
  const drained = await within(
    recipe.drainWithinMs ?? 9500,
    Promise.race([opened, cause]).then(() => kitchen.close()),
  );
  if (!drained) logger.fatal({ code: 'drain-timeout' }, 'closing took too long');
  logger.info({ code: 'stopped' }, 'stopped');
  around.exit(stop.kind === 'signal' && drained ? 0 : 1);
};
