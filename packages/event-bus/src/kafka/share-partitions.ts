import { AssignerProtocol, type PartitionAssigner } from 'kafkajs';
import { shareOut } from '../consume/share-out.ts';

const name = 'overgang-shares';
const version = 1;
const nothing = Buffer.alloc(0);

/** What kafkajs hands to an assigner of the client's innards, as far as we use it. */
interface Cluster {
  findTopicPartitionMetadata(topic: string): readonly { readonly partitionId: number }[];
  addMultipleTargetTopics(topics: string[]): Promise<void>;
  findGroupCoordinator(asked: { readonly groupId: string }): Promise<unknown>;
}

/**
 * The shares of a group as the other buses share it out: each partition to a member that wants its topic. (kafkajs's own
 * assigner gives every member partitions of the leader's topics.)
 *
 * It also holds back each join until `beforeJoin` has resolved. kafkajs tells that a group is rebalancing, but waits for
 * nobody before it joins again; a handler under way would then work beside its successor. An assigner is given the
 * client's cluster, and the first thing a join asks it is who coordinates the group.
 */
export const sharePartitions =
  (beforeJoin: () => Promise<void>): PartitionAssigner =>
  ({ cluster: given }) => {
    const cluster = given as unknown as Cluster; // kafkajs 2.2.4, pinned; its type hides what its own assigner uses
    const findGroupCoordinator = cluster.findGroupCoordinator.bind(cluster);
    cluster.findGroupCoordinator = async (asked) => {
      await beforeJoin();
      return findGroupCoordinator(asked);
    };
    return {
      name,
      version,
      protocol: ({ topics }) => ({
        name,
        metadata: AssignerProtocol.MemberMetadata.encode({ version, topics, userData: nothing }),
      }),
      assign: async ({ members }) => {
        const wanting = members
          .map(({ memberId, memberMetadata }) => ({
            id: memberId,
            topics: AssignerProtocol.MemberMetadata.decode(memberMetadata)?.topics ?? [],
          }))
          .toSorted((a, b) => (a.id < b.id ? -1 : 1));
        const topics = [...new Set(wanting.flatMap((member) => member.topics))];
        await cluster.addMultipleTargetTopics(topics);
        const leases = topics.flatMap((topic) =>
          cluster
            .findTopicPartitionMetadata(topic)
            .map(({ partitionId }) => ({ topic, partition: partitionId, epoch: 0 })),
        );
        return [...shareOut({ members: wanting, leases })].map(([memberId, places]) => ({
          memberId,
          memberAssignment: AssignerProtocol.MemberAssignment.encode({
            version,
            assignment: Object.fromEntries(
              [...Map.groupBy(places, ({ topic }) => topic)].map(([topic, own]) => [
                topic,
                own.map(({ partition }) => partition),
              ]),
            ),
            userData: nothing,
          }),
        }));
      },
    };
  };
