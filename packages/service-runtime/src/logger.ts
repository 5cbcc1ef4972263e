import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';
import { hideNumbers } from './hide-numbers.ts';

/** A pino logger. Log ids and codes only; redaction is the net below, not the rope. */
export type Logger = PinoLogger;

const secretNames = [
  'identitetsnummer',
  'fodselsnummer',
  'navn',
  'authorization',
  'Authorization',
  'cookie',
  'password',
  'secret',
  'token',
];
const redactedPaths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);

/** The levels a service can be told to log at, most talkative first. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** One of `logLevels`. */
export type LogLevel = (typeof logLevels)[number];

/**
 * JSON lines on stdout (or `destination`). Names, identity numbers, tokens and passwords are replaced by '[skjult]' down
 * to four levels, and every run of eleven digits is taken out of the finished line wherever it stands, stack traces too.
 */
export const createLogger = (options: {
  readonly service: string;
  readonly level?: LogLevel;
  readonly destination?: DestinationStream;
}): Logger =>
  pino(
    {
      name: options.service,
      level: options.level ?? 'info',
      redact: { paths: redactedPaths, censor: '[skjult]' },
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: { streamWrite: hideNumbers },
    },
    options.destination ?? pino.destination({ dest: 1, sync: true }),
  );
