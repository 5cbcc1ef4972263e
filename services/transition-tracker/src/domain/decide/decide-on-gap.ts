import type { Mottaker, Orgnr } from '@overgang/contracts';
import type { Gap, GapsFound } from '../expectations/gap.ts';
import { idOfGap } from '../gaps/decided-on.ts';
import { factsBehind } from '../gaps/facts-behind.ts';
import { officeOf, senderOf } from '../gaps/who-can-act.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { gapsShown } from '../readers/gaps-shown.ts';
import { isViewer, type Viewer, viewersOf } from '../readers/viewers.ts';
import { type Survey, surveyOf } from '../survey/survey.ts';
import type { Decided, Decider, Wish } from './wish.ts';

/** The journey as it stands, and when. */
export interface DecidedIn {
  readonly journey: Journey;
  readonly found: GapsFound;
  readonly now: Instant;
}

/** What may be decided about a gap by whoever it is shown to. */
export type GapChoice = 'overta' | 'frafall';

/** The viewer as a party: an institution as its unit, an office as the place that it answers for; a coordinator is none. */
export const partyOf = (s: Survey, { etat, audience }: Viewer): Mottaker | undefined => {
  switch (etat) {
    case 'koordinator':
      return undefined;
    case 'nav':
    case 'boligsosial':
      return officeOf(s, etat);
    default:
      return { etat, enhet: audience.slice(etat.length + 1) as Orgnr }; // as audienceOf wrote it
  }
};

/** Whose move it is; a remark is the sender's, who knows most. */
const isTheirs = (s: Survey, gap: Gap, viewer: Viewer): boolean => isViewer(viewer, gap.responsible ?? senderOf(s));

/** What a viewer may decide about a gap that it is shown. Law is not waived; a coordinator watches, and moves nothing. */
export const choicesFor = (s: Survey, gap: Gap, viewer: Viewer): readonly GapChoice[] => {
  if (partyOf(s, viewer) === undefined) return [];
  if (!isTheirs(s, gap, viewer)) return ['overta'];
  return gap.basis.slag === 'lov' ? [] : ['frafall'];
};

const isInstitution = ({ etat }: Mottaker): boolean => etat === 'tsb' || etat === 'kriminalomsorg';

/**
 * Whom a viewer, whose move a gap is, can give it to: every other party that sees it. Who may not know what kind of
 * institution it is cannot hand anything back there, for to name it would be to find out.
 */
export const receiversOf = (s: Survey, gap: Gap, { viewer, closed, now }: Seen): readonly Mottaker[] => {
  if (gap.responsible === undefined || !isTheirs(s, gap, viewer)) return [];
  return viewersOf(s, closed, now)
    .filter((other) => !isTheirs(s, gap, other) && gapsShown(s, [gap], other).length > 0)
    .flatMap((other) => partyOf(s, other) ?? [])
    .filter((party) => viewer.fields.has('etat') || !isInstitution(party));
};

/** Who looks at what, and when. */
interface Seen {
  readonly viewer: Viewer;
  readonly closed: GapsFound['closed'];
  readonly now: Instant;
}

type GapWish = Extract<Wish, { slag: GapChoice | 'gi-videre' }>;

/** The gap, and as whom of its own audiences the decider sees it: as a party where it is one. */
const seenBy = ({ audiences }: Decider, { mangel }: GapWish, { s, found, now }: DecidedIn & { readonly s: Survey }) =>
  viewersOf(s, found.closed, now)
    .filter(({ audience }) => audiences.includes(audience))
    .toSorted((a, b) => Number(a.etat === 'koordinator') - Number(b.etat === 'koordinator'))
    .flatMap((viewer) =>
      gapsShown(s, found.gaps, viewer).flatMap((gap) => (idOfGap(gap) === mangel ? [{ gap, viewer }] : [])),
    )[0];

/** Takes a gap over, hands it over, or waives it: for whom it is shown to, and whose move it is. */
export const decideOnGap = (where: DecidedIn, wish: GapWish, decider: Decider): Decided => {
  const s = surveyOf(where.journey, wish.transition);
  const seen = s && seenBy(decider, wish, { ...where, s });
  if (s === undefined || seen === undefined) return { kind: 'refused', why: 'finnes-ikke' };
  const { gap, viewer } = seen;
  const party = partyOf(s, viewer);
  if (party === undefined) return { kind: 'refused', why: 'ikke-ditt-trekk' };
  const about = {
    mangelId: wish.mangel,
    overgangId: wish.transition,
    forventning: gap.expectation,
    av: party,
  };
  const theirs = isTheirs(s, gap, viewer);
  if (wish.slag === 'overta')
    return theirs
      ? { kind: 'standing' }
      : { kind: 'decided', event: { type: 'no.overgang.sporing.mangel-overtatt.v1', data: about } };
  if (!theirs) return { kind: 'refused', why: 'ikke-ditt-trekk' };
  if (wish.slag === 'gi-videre') {
    const others = receiversOf(s, gap, { viewer, closed: where.found.closed, now: where.now });
    const to = others.find(({ etat }) => etat === wish.til);
    if (to === undefined) return { kind: 'refused', why: 'ser-ikke-mangelen' };
    const data = { ...about, av: to, fra: party, grunn: wish.grunn };
    return { kind: 'decided', event: { type: 'no.overgang.sporing.mangel-overtatt.v1', data } };
  }
  if (gap.basis.slag === 'lov') return { kind: 'refused', why: 'lov-frafalles-ikke' };
  const data = { ...about, grunn: wish.grunn, fakta: factsBehind(s, gap) };
  return { kind: 'decided', event: { type: 'no.overgang.sporing.mangel-frafalt.v1', data } };
};
