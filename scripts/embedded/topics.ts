import { allTopics, leastPartitions } from '@overgang/contracts';

/** Every topic of the system, as the embedded bus makes it. */
export const topics = allTopics.map((name) => ({ name, partitions: leastPartitions }));
