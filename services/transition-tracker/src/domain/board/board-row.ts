import { osloDayOf } from '@overgang/calendar';
import { bydeler } from '@overgang/contracts';
import type { Alvor, LeddenePaTavla, Overgangsrad, Sted } from '@overgang/contracts/board';
import type { Audience } from '../disclosure/audience.ts';
import type { Gap, GapsFound } from '../expectations/gap.ts';
import { isStanding, sentAbout, transitionKinds } from '../expectations/sent-notices.ts';
import { originFor } from '../in-words/origin-in-words.ts';
import { kommuneName } from '../in-words/place-in-words.ts';
import { wayOutFor } from '../in-words/way-out-in-words.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { dueAt, gapOnBoard, gapsShown, moveShown } from '../readers/gaps-shown.ts';
import { type NameOf, partyInWords } from '../readers/party-in-words.ts';
import { readingAs } from '../readers/reading.ts';
import { isViewer, type Viewer, viewersOf } from '../readers/viewers.ts';
import { present } from '../records/present.ts';
import { type Link, linksOf } from '../survey/links.ts';
import { type Survey, surveysOf } from '../survey/survey.ts';
import { newsFor } from './news.ts';
import { pseudonymOf } from './pseudonym.ts';

/** What rows are made with: the moment at which the gaps were judged, and the names of units. */
export interface RowSettings {
  readonly now: Instant;
  readonly nameOf: NameOf;
}

/** A transition as one audience may see it. */
export interface AudienceRow {
  readonly audience: Audience;
  readonly row: Overgangsrad;
}

const placeOf = ({ stay: { kommune, bydel } }: Survey): Sted | undefined => {
  if (kommune === undefined) return undefined;
  return present({ kommune, kommunenavn: kommuneName(kommune), bydel, bydelsnavn: bydel && bydeler.get(bydel) });
};

const linksFor = (s: Survey, viewer: Viewer): LeddenePaTavla => {
  const links = linksOf(s);
  const cut = (ledd: keyof typeof links): Link => {
    if (!viewer.links.includes(ledd)) return { tilstand: 'ukjent' };
    return viewer.words.includes(ledd) ? links[ledd] : { tilstand: links[ledd].tilstand };
  };
  return {
    bolig: cut('bolig'),
    nav: cut('nav'),
    ansvarlig: cut('ansvarlig'),
    helse: cut('helse'),
    aktivitet: cut('aktivitet'),
  };
};

const isUnanswered = ({ journey, stay }: Survey): boolean => {
  const asked = sentAbout(journey, stay.id, transitionKinds).filter(
    (notice) => isStanding(notice) && notice.sent.content.krever === 'kvittering-og-svar',
  );
  return asked.length > 0 && asked.every(({ answer }) => answer === undefined);
};

const severity = ([worst]: readonly Gap[]): Alvor => worst?.trinn ?? 'i-rute';

const rowFor = (
  s: Survey,
  viewer: Viewer,
  { gaps, now, nameOf }: RowSettings & { gaps: readonly Gap[] },
): Overgangsrad => {
  const shown = gapsShown(s, gaps, viewer);
  const worst = shown.find(({ trinn }) => trinn !== 'merknad');
  const move = worst && moveShown(s, worst, viewer);
  return present({
    overgangId: s.stay.id,
    hvem: pseudonymOf(s.stay.id),
    opphav: originFor(s, viewer, nameOf),
    sted: placeOf(s),
    ut: wayOutFor(s, viewer),
    ledd: linksFor(s, viewer),
    mangler: shown.map((gap) => gapOnBoard(s, gap, { viewer, nameOf })),
    alvor: severity(shown),
    trekk: move && partyInWords(move, nameOf),
    mittTrekk: shown.some(({ responsible }) => isViewer(viewer, responsible)),
    frist: worst && new Date(dueAt(worst)).toISOString(),
    ubesvart: isUnanswered(s),
    sistNytt: newsFor(readingAs(s, viewer, { today: osloDayOf(now), nameOf })),
  });
};

/** Every open transition once for each audience that may see it, already cut to what that audience may know. */
export const boardRows = (journey: Journey, found: GapsFound, settings: RowSettings): readonly AudienceRow[] =>
  surveysOf(journey).flatMap((s) =>
    viewersOf(s, found.closed, settings.now).map((viewer) => ({
      audience: viewer.audience,
      row: rowFor(s, viewer, { ...settings, gaps: found.gaps }),
    })),
  );
