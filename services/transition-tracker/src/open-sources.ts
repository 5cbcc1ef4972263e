import { Etat, eventTopicOf } from '@overgang/contracts';
import type { Database } from '@overgang/database';
import type { AppGauge, Clock } from '@overgang/service-runtime';
import { sourceStates } from './domain/index.ts';
import { readSources } from './storage/read-sources.ts';

/** Joins what is stored of the doors' pulses to the question who is silent. It begins to listen now. */
export const openSources = ({ db, clock }: { readonly db: Database; readonly clock: Clock }) => {
  const since = clock.now().getTime();
  const read = async () => {
    const heard = new Map((await readSources(db)).map(({ topic, ...said }) => [topic, said]));
    const now = clock.now().getTime();
    const doors = Etat.options.map((etat) => ({ etat, ...heard.get(eventTopicOf(etat)) }));
    return { now, states: sourceStates(doors, { now, since }) };
  };
  const gauge: AppGauge = {
    name: 'tracker_source_silent_seconds',
    help: 'For how long a door has not been heard; above 300 it no longer holds the others back',
    labels: ['source'],
    read: async () =>
      (await read()).states.map(({ etat, silentForMs }) => ({ labels: { source: etat }, value: silentForMs / 1000 })),
  };
  return { read, gauge };
};
