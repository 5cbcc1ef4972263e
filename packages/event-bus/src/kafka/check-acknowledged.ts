import type { RecordMetadata } from 'kafkajs';
import { BusError } from '../bus-error.ts';
import type { TopicPartition } from '../port.ts';

/**
 * Sees to it that every partition that was written to has answered. kafkajs leaves out, without a word, what is for a
 * partition that it has not heard of yet: one that a topic was given a moment ago. @throws BusError `unavailable`
 */
export const checkAcknowledged = (written: readonly TopicPartition[], answers: readonly RecordMetadata[]): void => {
  const answered = new Set(answers.map(({ topicName, partition }) => `${topicName}/${partition}`));
  const silent = written.find(({ topic, partition }) => !answered.has(`${topic}/${partition}`));
  if (silent === undefined) return;
  throw new BusError('unavailable', `Partition ${silent.partition} of topic '${silent.topic}' is not known yet.`);
};
