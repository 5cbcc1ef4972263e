import type { Decision } from '@overgang/event-log';
import type { Fact, RecordedFact } from './fact.ts';
import { type History, isRetracted, type RetractedReport, retractedBy } from './history.ts';
import type { CommonRefusal, Refusal } from './refusal.ts';
import { whoseFact } from './whose-fact.ts';

/**
 * Records that a report was wrong: the sender's own, and no retraction. It may come before the report; then it must name
 * the person. Nothing is recorded when the report is retracted already.
 */
export const decideRetraction = (
  fact: Fact,
  { kilde: source, meldingId: id }: RetractedReport,
  history: History,
): Decision<RecordedFact, Refusal<CommonRefusal>> => {
  if (source !== fact.source) return refuse({ code: 'annen-virksomhets-melding', path: 'data.kilde' });
  const named = history.find((told) => told.source === source && told.id === id);
  if (named && retractedBy(named)) return refuse({ code: 'kan-ikke-trekkes', path: 'data.meldingId' });
  if (isRetracted(history, { source, id })) return { kind: 'accepted', events: [] };
  if (!named && fact.subject === undefined) return refuse({ code: 'ukjent-melding', path: 'data.meldingId' });
  const subject = whoseFact(fact.subject, { standing: named ? [named] : [], onePerson: true });
  return typeof subject === 'object' ? refuse(subject) : { kind: 'accepted', events: [{ ...fact, subject }] };
};

const refuse = (refusal: Refusal<CommonRefusal>) => ({ kind: 'refused', refusal }) as const;
