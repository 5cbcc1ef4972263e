import type { AccessRule } from '@overgang/event-bus/kafka-admin';

const lineOf = (brokers: string, rules: readonly AccessRule[]): readonly string[] => {
  const [first] = rules;
  if (first === undefined) return [];
  const operations = rules.map(({ operation }) => `--operation ${operation[0]?.toUpperCase()}${operation.slice(1)}`);
  const what = `--${first.resource} ${first.name} --resource-pattern-type literal`;
  return [
    `kafka-acls.sh --bootstrap-server ${brokers} --command-config admin.properties --add --allow-principal '${first.principal}' ${operations.join(' ')} ${what}`,
  ];
};

/** The rules as commands of Kafka's own tool, for whoever keeps them by hand. One line a principal and resource. */
export const rulesAsCommands = (rules: readonly AccessRule[], brokers: string): readonly string[] => {
  const together = Map.groupBy(rules, ({ principal, resource, name }) => `${principal} ${resource} ${name}`);
  return [...together.values()].flatMap((own) => lineOf(brokers, own));
};
