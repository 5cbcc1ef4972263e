import type { KafkaAdmin } from '@overgang/event-bus/kafka-admin';

const isOurs = (name: string): boolean => name.startsWith('overgang.');

/** Says which brokers, topics and groups there are, and how far each group is behind. */
export const sayStatus = async (admin: KafkaAdmin, say: (line: string) => void): Promise<void> => {
  for (const { id, address } of await admin.brokers()) say(`broker ${id} at ${address}`);
  const topics = await admin.topics(isOurs);
  if (topics.length === 0) say('no topics yet: npm run topics -- apply --development');
  for (const { name, partitions } of topics) say(`topic  ${name}: ${partitions} partitions`);
  const groups = await admin.groups(topics.map(({ name }) => name));
  if (groups.length === 0) say('no group has read anything yet');
  for (const { group, members, lag } of groups) {
    const behind = lag.reduce((sum, each) => sum + each.behind, 0);
    say(`group  ${group}: ${members} ${members === 1 ? 'member' : 'members'}, ${behind} records behind`);
  }
};
