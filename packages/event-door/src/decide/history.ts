import type { FactShape } from './fact.ts';

/** All that a door's streams say about one matter, in the order of their recording. */
export type History<E extends FactShape> = readonly E[];

/** The report that a retraction says was wrong. */
export interface RetractedReport {
  readonly kilde: string;
  readonly meldingId: string;
}

/** What this fact retracts, if it is a retraction. */
export const retractedBy = (fact: { readonly type: string; readonly data: object }): RetractedReport | undefined =>
  fact.type === 'no.overgang.felles.melding-trukket.v1'
    ? (fact.data as RetractedReport) // the contract gives a retraction these two fields
    : undefined;

const keyOf = (source: string, id: string): string => `${source} ${id}`;

/** The facts that still stand, oldest first by when they happened: nothing retracted, no retractions. */
export const standingFacts = <E extends FactShape>(history: History<E>): readonly E[] => {
  const retracted = new Set<string>();
  for (const fact of history) {
    const report = retractedBy(fact);
    if (report) retracted.add(keyOf(report.kilde, report.meldingId));
  }
  return history
    .filter((fact) => retractedBy(fact) === undefined && !retracted.has(keyOf(fact.source, fact.id)))
    .sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
};
