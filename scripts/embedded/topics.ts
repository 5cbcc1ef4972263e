import { Etat } from '@overgang/contracts';
import { eventTopicOf, noticeTopicOf } from '@overgang/event-door';

const partitions = 4;

/** Every topic of the system: what doors write, what doors read, and what the tracker tells the world. */
export const topics = [
  ...Etat.options.flatMap((etat) => [eventTopicOf(etat), noticeTopicOf(etat)]),
  'overgang.overganger.v1',
].map((name) => ({ name, partitions }));
