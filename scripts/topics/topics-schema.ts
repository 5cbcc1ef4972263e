import { z } from 'zod';
import { Retention } from './retention.ts';

const count = z.int().min(1).max(10_000);
const Service = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'a service is named in lower case, as in tsb' });
const TopicName = z
  .string()
  .max(249)
  .regex(/^overgang\.[a-z0-9.-]+$/, { error: "a topic's name begins with 'overgang.' and has a-z, 0-9, '.' and '-'" });
const Principal = z.string().regex(/^User:[^\s'"]+$/, { error: "say who signs in as Kafka does: 'User:tsb'" });

const sizes = { partitions: count, replication: count, 'min-in-sync': count, retention: Retention };

const Topic = z.strictObject({
  name: TopicName,
  ...z.object(sizes).partial().shape,
  'written-by': Service,
  'read-by': z.array(z.strictObject({ service: Service, group: z.string().regex(/^[a-z][a-z0-9.-]*$/) })),
});

const Written = z.strictObject({
  defaults: z.strictObject(sizes),
  services: z.record(Service, Principal),
  topics: z.array(Topic).min(1),
});

/** One topic, with everything that counts for it. */
export interface DeclaredTopic {
  readonly name: string;
  readonly partitions: number;
  readonly replication: number;
  readonly minInSync: number;
  readonly retentionMs: number;
  readonly writtenBy: string;
  readonly readBy: readonly { readonly service: string; readonly group: string }[];
}

/** The list of topics and who may do what with them. */
export interface TopicsFile {
  /** Who each service signs in as, by its name. */
  readonly principals: Readonly<Record<string, string>>;
  readonly topics: readonly DeclaredTopic[];
}

type Issues = z.core.ParsePayload<z.output<typeof Written>>;

const complain = ({ issues, value }: Issues, path: PropertyKey[], message: string): void => {
  issues.push({ code: 'custom', input: value, path, message });
};

/** What no single field can say: that names are known, that none is taken twice, that a topic can be written at all. */
const checkWhole = (found: Issues): void => {
  const { services, topics, defaults } = found.value;
  const owners = new Map<string, string>();
  topics.forEach((topic, at) => {
    const first = topics.findIndex(({ name }) => name === topic.name);
    if (first < at) complain(found, ['topics', at, 'name'], `'${topic.name}' stands here twice`);
    if (!(topic['written-by'] in services))
      complain(found, ['topics', at, 'written-by'], `'${topic['written-by']}' is not among the services`);
    topic['read-by'].forEach(({ service, group }, reader) => {
      const path = ['topics', at, 'read-by', reader];
      if (!(service in services)) complain(found, [...path, 'service'], `'${service}' is not among the services`);
      const owner = owners.get(group) ?? service;
      if (owner !== service) complain(found, [...path, 'group'], `the group '${group}' is ${owner}'s`);
      owners.set(group, owner);
    });
    const inSync = topic['min-in-sync'] ?? defaults['min-in-sync'];
    const replicas = topic.replication ?? defaults.replication;
    if (inSync > replicas)
      complain(
        found,
        ['topics', at],
        `asks for ${inSync} replicas in sync and has ${replicas}: nothing could be written`,
      );
  });
};

/** What may stand in the file, and what it comes to. */
export const TopicsSchema = Written.check(checkWhole).transform(
  ({ defaults, services, topics }): TopicsFile => ({
    principals: services,
    topics: topics.map((topic) => ({
      name: topic.name,
      partitions: topic.partitions ?? defaults.partitions,
      replication: topic.replication ?? defaults.replication,
      minInSync: topic['min-in-sync'] ?? defaults['min-in-sync'],
      retentionMs: topic.retention ?? defaults.retention,
      writtenBy: topic['written-by'],
      readBy: topic['read-by'],
    })),
  }),
);
