import type { KafkaAdmin } from '@overgang/event-bus/kafka-admin';
import { type Plan, type Step, settingsOf } from './plan-topics.ts';

const take = (admin: KafkaAdmin, step: Step): Promise<void> => {
  switch (step.kind) {
    case 'make': {
      const { name, partitions, replication } = step.topic;
      return admin.make({ name, partitions, replication, settings: settingsOf(step.topic) });
    }
    case 'grow':
      return admin.grow(step.name, step.to);
    case 'change':
      return admin.change(step.name, Object.fromEntries(step.changes.map(({ name, to }) => [name, to])));
  }
};

/** Does what the plan says, step by step, and tells of each step when it is done. @throws BusError at the first that fails */
export const applyPlan = async (admin: KafkaAdmin, plan: Plan, onDone: (step: Step) => void): Promise<void> => {
  for (const step of plan.steps) {
    await take(admin, step);
    onDone(step);
  }
};
