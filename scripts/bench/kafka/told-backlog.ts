import { Etat, eventTopicOf } from '@overgang/contracts';
import type { EventBus, IncomingRecord } from '@overgang/event-bus';
import { sortRecords } from '@overgang/event-intake';
import { toldIn } from '@overgang/transition-tracker/measure';
import { toldPeople } from '../world/to-records.ts';

/** What the doors have told of people whom nobody has heard of before. */
export interface Backlog {
  readonly records: readonly IncomingRecord[];
  /** How many different observations the tracker makes of it. */
  readonly observations: number;
}

export const eventTopics: readonly string[] = Etat.options.map(eventTopicOf);

const recordsOfPerson = 8; // about as many as the simulation tells
let seed = 1_000;

/** So many records, no fewer than asked for; of other people each time. */
export const tellBacklog = (atLeast: number, now: number): Backlog => {
  const records: IncomingRecord[] = [];
  while (records.length < atLeast) {
    seed += 1;
    const people = Math.min(5_000, Math.ceil((atLeast - records.length) / recordsOfPerson));
    records.push(...toldPeople(people, now, seed).flatMap((person) => person.records));
  }
  records.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  const told = toldIn(sortRecords(records));
  return { records, observations: new Set(told.map(({ observation: { source, id } }) => `${source} ${id}`)).size };
};

const atOnce = 1_000;

/** Publishes it as the doors would, each key in its place. */
export const publishBacklog = async (bus: EventBus, { records }: Backlog): Promise<void> => {
  for (let from = 0; from < records.length; from += atOnce)
    await bus.publish(
      records.slice(from, from + atOnce).map(({ topic, key, value, headers }) => ({ topic, key, value, headers })),
    );
};
