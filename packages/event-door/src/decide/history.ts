import type { Fact, RecordedFact } from './fact.ts';

/** All that a door's streams say about one matter, in the order of their recording. */
export type History = readonly RecordedFact[];

/** The report that a retraction says was wrong. */
export interface RetractedReport {
  readonly kilde: string;
  readonly meldingId: string;
}

/** What this fact retracts, if it is a retraction. */
export const retractedBy = ({ type, data }: Pick<Fact, 'type' | 'data'>): RetractedReport | undefined =>
  type === 'no.overgang.felles.melding-trukket.v1'
    ? (data as RetractedReport) // the contract gives a retraction these two fields
    : undefined;

type ReportName = Pick<Fact, 'source' | 'id'>;
const nameOf = ({ source, id }: ReportName): string => `${source} ${id}`;

const retractedNames = (history: History): ReadonlySet<string> =>
  new Set(
    history.flatMap((fact) => {
      const report = retractedBy(fact);
      return report ? nameOf({ source: report.kilde, id: report.meldingId }) : [];
    }),
  );

/** Whether some fact in the history retracts the report with this name. */
export const isRetracted = (history: History, report: ReportName): boolean =>
  retractedNames(history).has(nameOf(report));

/** The facts that still stand, in the order of their recording: nothing retracted, no retractions. */
export const standingFacts = (history: History): readonly RecordedFact[] => {
  const retracted = retractedNames(history);
  return history.filter((fact) => retractedBy(fact) === undefined && !retracted.has(nameOf(fact)));
};
