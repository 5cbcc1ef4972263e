import { applyTopics, declaredIn } from '../topics/commands.ts';
import { openAdmin } from '../topics/open-admin.ts';
import { readTopicsFile } from '../topics/read-topics-file.ts';

/** Makes the topics of infra/kafka/topics.yaml on one broker, where they are not there yet. */
export const makeTopics = async (brokers: string, say: (text: string) => void): Promise<void> => {
  const admin = await openAdmin(brokers);
  try {
    await applyTopics(admin, declaredIn(readTopicsFile(), true), say);
  } finally {
    await admin.close();
  }
};
