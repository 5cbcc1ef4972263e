import type { AccessRule } from '@overgang/event-bus/kafka-admin';
import type { TopicsFile } from './topics-schema.ts';

const allow = (
  principal: string | undefined,
  on: Pick<AccessRule, 'resource' | 'name'>,
  operations: readonly AccessRule['operation'][],
): readonly AccessRule[] =>
  principal === undefined ? [] : operations.map((operation) => ({ principal, ...on, operation }));

/**
 * What each service may do, and nothing more: write and see what it writes, read and see what it reads, be a member of its
 * groups. Whoever may write one topic may also send as an idempotent producer: brokers since 2.8 ask for no rule of its own.
 */
export const rulesOf = ({ principals, topics }: TopicsFile): readonly AccessRule[] => {
  const rules = topics.flatMap(({ name, writtenBy, readBy }) => [
    ...allow(principals[writtenBy], { resource: 'topic', name }, ['write', 'describe']),
    ...readBy.flatMap(({ service, group }) => [
      ...allow(principals[service], { resource: 'topic', name }, ['read', 'describe']),
      ...allow(principals[service], { resource: 'group', name: group }, ['read', 'describe']),
    ]),
  ]);
  const byText = new Map(rules.map((rule) => [JSON.stringify(rule), rule])); // a group that reads two topics stands once
  return [...byText.values()].toSorted((a, b) => a.principal.localeCompare(b.principal));
};
