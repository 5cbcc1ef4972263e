import type { ChangedSetting, LeftAlone, Plan, Step } from './plan-topics.ts';
import { retentionInWords } from './retention.ts';

const aboutGrowing =
  'A key may move to another partition when there are more: for a while two records of one person can be met in the wrong order. Nothing is lost by that: consumers drop what they have seen, and a journey is a function of the set of its observations, not of their order.';

const valueInWords = ({ name }: ChangedSetting, value: string): string =>
  name === 'retention.ms' && /^-?\d+$/.test(value) ? retentionInWords(Number(value)) : value;

/** One line: what apply would do, or has done. */
export const stepInWords = (step: Step): string => {
  switch (step.kind) {
    case 'make': {
      const { name, partitions, replication, minInSync, retentionMs } = step.topic;
      const copies = replication === 1 ? 'one copy' : `${replication} copies, ${minInSync} in sync`;
      return `make     ${name}: ${partitions} partitions, ${copies}, kept ${retentionInWords(retentionMs)}`;
    }
    case 'grow':
      return `grow     ${step.name}: from ${step.from} to ${step.to} partitions`;
    case 'change': {
      const changes = step.changes.map(
        (change) => `${change.name} from ${valueInWords(change, change.from)} to ${valueInWords(change, change.to)}`,
      );
      return `change   ${step.name}: ${changes.join(', ')}`;
    }
  }
};

/** One line: what differs and stays, why, and what a person could do. */
export const leftAloneInWords = (left: LeftAlone): string => {
  switch (left.why) {
    case 'more-partitions':
      return `leave    ${left.name}: it has ${left.from} partitions and the file says ${left.to}. Kafka takes none away; write ${left.from} in the file.`;
    case 'longer-retention':
      return `leave    ${left.name}: it keeps records ${retentionInWords(left.from)} and the file says ${retentionInWords(left.to)}. Less would delete records; do it by hand: kafka-configs --alter --topic ${left.name} --add-config retention.ms=${left.to}`;
    case 'other-replication':
      return `leave    ${left.name}: it has ${left.from === 1 ? 'one copy' : `${left.from} copies`} and the file says ${left.to}. Copies are moved by hand, with kafka-reassign-partitions; on a single broker: --development`;
    case 'not-declared':
      return `leave    ${left.name}: it is not in the file. Nothing is deleted; if nobody needs it: kafka-topics --delete --topic ${left.name}`;
  }
};

/** The plan for people, line by line. */
export const planInWords = ({ steps, leftAlone }: Plan): readonly string[] => {
  if (steps.length === 0 && leftAlone.length === 0) return ['The brokers have what the file says.'];
  const grows = steps.some(({ kind }) => kind === 'grow');
  return [...steps.map(stepInWords), ...leftAlone.map(leftAloneInWords), ...(grows ? ['', aboutGrowing] : [])];
};
