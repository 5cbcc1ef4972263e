import { Etat } from './values/index.ts';

/** The topic that this agency's door writes. Key: personRef. */
export const eventTopicOf = (etat: Etat): string => `overgang.hendelser.${etat}.v1`;

/** The topic that this agency's door reads. Key: transitionId. */
export const noticeTopicOf = (etat: Etat): string => `overgang.varsler.${etat}.v1`;

/** The private topic on which this agency's door repeats its log for a tracker that is built anew. Key: personRef. */
export const replayTopicOf = (etat: Etat): string => `overgang.gjenskaping.${etat}.v1`;

/** The topic that tells whoever may know of transitions and gaps. Key: transitionId. */
export const transitionsTopic = 'overgang.overganger.v1';

/** Every topic of the bus. `infra/kafka/topics.yaml` says the rest about each: who writes, who reads, how long it is kept. */
export const allTopics: readonly string[] = [
  ...Etat.options.flatMap((etat) => [eventTopicOf(etat), noticeTopicOf(etat)]),
  transitionsTopic,
  ...Etat.options.map(replayTopicOf),
];

/** A topic has at least as many partitions, wherever it lives: a service waits for a topic that has fewer. */
export const leastPartitions = 4;
