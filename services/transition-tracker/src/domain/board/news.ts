import type { Overgangsrad } from '@overgang/contracts/board';
import { sentAbout } from '../expectations/sent-notices.ts';
import { observationInWords } from '../in-words/observation-in-words.ts';
import type { Home, Notice } from '../journey/journey.ts';
import type { HomeObservation, Observation } from '../journey/observation.ts';
import { mayRead } from '../readers/may-read.ts';
import type { Reading } from '../readers/reading.ts';
import { oncePer } from '../records/once-per.ts';
import type { Survey } from '../survey/survey.ts';

/** The newest that was said of a home. */
const saidOfHome = ({ movedIn, ended, ...home }: Home): HomeObservation => {
  if (ended?.how === 'trukket') return { ...home, kind: 'tildeling-trukket' };
  if (ended !== undefined) return { ...home, kind: 'bolig-oppsagt', per: ended.per };
  return movedIn === home.at ? { ...home, kind: 'innflyttet' } : { ...home, kind: 'bolig' };
};

/** The newest that was said of a notice: that it was sent, taken or answered. */
const saidOfNotice = ({
  id,
  transition,
  sent,
  received,
  answer,
}: Notice & Pick<Required<Notice>, 'sent'>): Observation => {
  const about = { source: '', id, by: 'sporing', varsel: id, names: transition } as const;
  if (answer !== undefined) return { ...about, ...answer, recordedAt: answer.at, kind: 'varsel-besvart' };
  if (received !== undefined) return { ...about, at: received, recordedAt: received, kind: 'varsel-mottatt' };
  const { at, slag, to: mottaker, content: innhold } = sent;
  return { ...about, at, recordedAt: at, kind: 'varsel-bestilt', slag, mottaker, innhold };
};

const newsOf = oncePer(({ stay, facts, homes, journey }: Survey): readonly Observation[] =>
  [
    ...(stay.news === undefined ? [] : [stay.news]),
    ...facts,
    ...homes.map(saidOfHome),
    ...sentAbout(journey, stay.id, ['ny-overgang', 'endret-overgang']).map(saidOfNotice),
  ].toSorted((a, b) => b.at - a.at),
);

/** The last thing that happened and that the reader may know; else that the transition has become known. */
export const newsFor = (reading: Reading): Overgangsrad['sistNytt'] => {
  for (const told of newsOf(reading.s)) {
    const tekst = mayRead(told, reading, undefined) ? observationInWords(told, reading) : undefined;
    if (tekst !== undefined) return { tidspunkt: new Date(told.at).toISOString(), tekst: tekst.slice(0, 200) };
  }
  return { tidspunkt: new Date(reading.s.stay.since).toISOString(), tekst: 'Overgangen er meldt.' };
};
