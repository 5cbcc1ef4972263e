import { parseArgs } from 'node:util';
import { BusError } from '@overgang/event-bus';
import type { KafkaAdmin } from '@overgang/event-bus/kafka-admin';
import { ConfigError } from '@overgang/service-runtime';
import { applyRules, applyTopics, declaredIn, sayPlan, TooFewBrokers } from './topics/commands.ts';
import { openAdmin } from './topics/open-admin.ts';
import { readTopicsFile, TopicsFileError, topicsFile } from './topics/read-topics-file.ts';
import { rulesAsCommands } from './topics/rules-as-commands.ts';
import { rulesOf } from './topics/rules-of.ts';

const help = `Holds the brokers to infra/kafka/topics.yaml: the topics of the bus, who writes and who reads.

  npm run topics -- plan                 say what would be made, grown or changed
  npm run topics -- apply                do it; never deletes anything and never makes anything smaller
  npm run topics -- check                as plan, with exit code 1 when something differs
  npm run topics -- acls                 print the access rules as commands of Kafka's own tool
  npm run topics -- acls --apply         make them, and say what the services may do beyond them

  --brokers LIST   host:port of some brokers, with commas between (default KAFKA_BROKERS)
  --development    for a single broker: one copy of everything instead of three
  --file FILE      another list of topics (default infra/kafka/topics.yaml)
  --help           this text

TLS and signing in: the same variables as the services have (KAFKA_TLS, KAFKA_SASL, KAFKA_USERNAME, KAFKA_PASSWORD, …),
with a user that may create and alter topics and their settings, and for 'acls --apply' alter the cluster.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    brokers: { type: 'string' },
    development: { type: 'boolean', default: false },
    file: { type: 'string', default: topicsFile },
    apply: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const say = (line: string): void => console.log(line);

const withAdmin = async <T>(work: (admin: KafkaAdmin) => Promise<T>): Promise<T> => {
  const admin = await openAdmin(values.brokers);
  try {
    return await work(admin);
  } finally {
    await admin.close();
  }
};

/** @returns the exit code */
const run = async (command: string): Promise<number> => {
  const file = readTopicsFile(values.file);
  const declared = declaredIn(file, values.development);
  switch (command) {
    case 'plan':
      await withAdmin((admin) => sayPlan(admin, declared, say));
      return 0;
    case 'check':
      return (await withAdmin((admin) => sayPlan(admin, declared, say))) ? 0 : 1;
    case 'apply':
      return (await withAdmin((admin) => applyTopics(admin, declared, say))) ? 0 : 1;
    case 'acls': {
      const rules = rulesOf(file);
      if (values.apply) await withAdmin((admin) => applyRules(admin, rules, say));
      else
        for (const line of rulesAsCommands(rules, values.brokers ?? process.env['KAFKA_BROKERS'] ?? '$KAFKA_BROKERS'))
          say(line);
      return 0;
    }
    default:
      console.error(`There is no '${command}'.\n\n${help}`);
      return 2;
  }
};

const isExpected = (error: unknown): error is Error =>
  [BusError, ConfigError, TopicsFileError, TooFewBrokers].some((kind) => error instanceof kind);

const [command, ...rest] = positionals;
if (values.help || command === undefined || rest.length > 0) {
  console.log(help);
  process.exitCode = values.help ? 0 : 2;
} else {
  try {
    process.exitCode = await run(command);
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
