import { Etat, eventTopicOf } from '@overgang/contracts';
import type { Database } from '@overgang/database';
import type { AppGauge, Clock } from '@overgang/service-runtime';
import { silentOnlyBefore, sourceStates, unitStates } from './domain/index.ts';
import type { SourceReader } from './http/source-routes.ts';
import { readSources } from './storage/read-sources.ts';
import { countUnits, readUnitReports } from './storage/unit-reports-table.ts';

/** What knowing who is silent needs. */
export interface SourcePorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly nameOf: (orgnr: string) => string | undefined;
}

/** Who is silent, and the numbers that say so. */
export interface Sources extends SourceReader {
  readonly gauges: readonly AppGauge[];
}

/** Joins what is stored of doors' pulses and units' reports to the question who is silent. It begins to listen now. */
export const openSources = ({ db, clock, nameOf }: SourcePorts): Sources => {
  const since = clock.now().getTime();
  const doors = async () => {
    const heard = new Map((await readSources(db)).map(({ topic, ...said }) => [topic, said]));
    const now = clock.now().getTime();
    const all = Etat.options.map((etat) => ({ etat, ...heard.get(eventTopicOf(etat)) }));
    return { now, states: sourceStates(all, { now, since }) };
  };
  const heardThrough = async () => {
    const { states } = await doors();
    return new Map(states.flatMap(({ etat, through }) => (through === undefined ? [] : [[etat, through] as const])));
  };
  const units = async () => {
    const through = await heardThrough();
    return unitStates(await readUnitReports(db), through);
  };
  const silentUnits = async () => {
    const through = await heardThrough();
    // Histories are long: only of those that have been silent for a while are they read.
    const quiet = await readUnitReports(db, silentOnlyBefore(Math.max(0, ...through.values())));
    return unitStates(quiet, through).filter(({ pace }) => pace === 'taus');
  };
  const doorsSilent: AppGauge = {
    name: 'tracker_source_silent_seconds',
    help: 'For how long a door has not been heard; above 300 it no longer holds the others back',
    labels: ['source'],
    read: async () =>
      (await doors()).states.map(({ etat, silentForMs }) => ({ labels: { source: etat }, value: silentForMs / 1000 })),
  };
  const unitsSilent: AppGauge = {
    name: 'tracker_units_silent',
    help: 'Reporting units that usually report and have stopped, by their own history',
    labels: ['source'],
    read: async () => {
      const silent = await silentUnits();
      return Etat.options.map((source) => ({
        labels: { source },
        value: silent.filter(({ etat }) => etat === source).length,
      }));
    },
  };
  return { doors, units, silentUnits, countUnits: () => countUnits(db), nameOf, gauges: [doorsSilent, unitsSilent] };
};
