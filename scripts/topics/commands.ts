import type { AccessRule, KafkaAdmin } from '@overgang/event-bus/kafka-admin';
import { applyPlan } from './apply-plan.ts';
import { compareRules } from './compare-rules.ts';
import { leftAloneInWords, planInWords, stepInWords } from './plan-in-words.ts';
import { onOneBroker, type Plan, planTopics } from './plan-topics.ts';
import type { DeclaredTopic, TopicsFile } from './topics-schema.ts';

type Say = (line: string) => void;

/** Topics of ours, declared or not. Others on the same brokers are none of our business. */
const isOurs = (name: string): boolean => name.startsWith('overgang.');

/** What the file says, for a whole cluster or for one broker. */
export const declaredIn = (file: TopicsFile, isDevelopment: boolean): readonly DeclaredTopic[] =>
  isDevelopment ? onOneBroker(file.topics) : file.topics;

const look = async (admin: KafkaAdmin, declared: readonly DeclaredTopic[]): Promise<Plan> =>
  planTopics(declared, await admin.topics(isOurs));

/** Says what apply would do. @returns whether nothing differs */
export const sayPlan = async (admin: KafkaAdmin, declared: readonly DeclaredTopic[], say: Say): Promise<boolean> => {
  const plan = await look(admin, declared);
  for (const line of planInWords(plan)) say(line);
  return plan.steps.length === 0 && plan.leftAlone.length === 0;
};

/** Makes, grows and changes what the plan says, then looks again: brokers may take a change and not make it. */
export const applyTopics = async (
  admin: KafkaAdmin,
  declared: readonly DeclaredTopic[],
  say: Say,
): Promise<boolean> => {
  const plan = await look(admin, declared);
  if (plan.steps.some(({ kind }) => kind === 'make')) await refuseTooFewBrokers(admin, declared);
  await applyPlan(admin, plan, (step) => say(stepInWords(step)));
  const { steps, leftAlone } = plan.steps.length > 0 ? await look(admin, declared) : plan;
  for (const left of leftAlone) say(leftAloneInWords(left));
  for (const step of steps) say(`The brokers took this and have not done it yet: ${stepInWords(step)}`);
  if (steps.length === 0) say(`${plan.steps.length} done, ${leftAlone.length} left alone.`);
  return steps.length === 0;
};

const refuseTooFewBrokers = async (admin: KafkaAdmin, declared: readonly DeclaredTopic[]): Promise<void> => {
  const most = Math.max(...declared.map(({ replication }) => replication));
  const { length: brokers } = await admin.brokers();
  if (brokers >= most) return;
  throw new TooFewBrokers(
    `The file asks for ${most} copies and there ${brokers === 1 ? 'is one broker' : `are ${brokers} brokers`}. For a single broker on your own machine: --development`,
  );
};

/** The topics cannot be made as the file says. */
export class TooFewBrokers extends Error {
  override readonly name = 'TooFewBrokers';
  readonly code = 'too-few-brokers';
}

/** Allows what is missing, and says what else our services may do. */
export const applyRules = async (admin: KafkaAdmin, rules: readonly AccessRule[], say: Say): Promise<void> => {
  const { missing, beyond } = compareRules(rules, await admin.rules());
  await admin.allow(missing.map(({ rule }) => rule));
  for (const { text } of missing) say(`allow    ${text}`);
  for (const text of beyond)
    say(`leave    ${text}: the file does not ask for it; take it away with kafka-acls --remove`);
  say(`${missing.length} allowed, ${rules.length - missing.length} were there already, ${beyond.length} left alone.`);
};
