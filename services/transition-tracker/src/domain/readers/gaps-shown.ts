import type { MangelPaTavla } from '@overgang/contracts/board';
import { titleOf } from '../expectations/expectation-titles.ts';
import { expectationOf } from '../expectations/expectations.ts';
import type { Gap } from '../expectations/gap.ts';
import { idOfGap } from '../gaps/decided-on.ts';
import { present } from '../records/present.ts';
import type { Survey } from '../survey/survey.ts';
import { mayKnowRule } from './may-know-rule.ts';
import { type NameOf, partyInWords } from './party-in-words.ts';
import { toldAs } from './told-as.ts';
import { isViewer, type Viewer } from './viewers.ts';

const rank = { kritisk: 0, 'over-frist': 1, kommende: 2, merknad: 3 } as const;

/** Gaps of the plan itself: everybody who was told of the plan is to know that it is thin. */
const aboutThePlan: ReadonlySet<string> = new Set(['dato-mangler', 'dato-passert', 'sent-varsel']);

/** Gaps that tell of another stay: a consent to be told of this one says nothing of that. */
const aboutOtherStays: ReadonlySet<string> = new Set(['to-opphold', 'tilbake-igjen']);

/** A gap of a rule that the catalogue no longer has tells nothing but its id. */
const mayKnow = (viewer: Viewer, gap: Gap): boolean =>
  gap.row === '' ||
  mayKnowRule(expectationOf(gap), { isOwn: viewer.isOwn, kind: viewer.fields.has('etat'), words: viewer.words });

const isShown = (viewer: Viewer, gap: Gap): boolean =>
  viewer.isOwn ||
  isViewer(viewer, gap.responsible) ||
  (mayKnow(viewer, gap) &&
    viewer.fields.has('mangel') &&
    !aboutOtherStays.has(gap.expectation) &&
    (viewer.etat === 'koordinator' ||
      aboutThePlan.has(gap.expectation) ||
      (gap.ledd !== undefined && viewer.links.includes(gap.ledd))));

const compareMoments = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** When it is due; what is due at once has been since it opened. */
export const dueAt = ({ frist, since }: Gap): number => frist ?? since;

/** Of two that are due at the same moment, the one that stands first in the catalogue: they are found in that order. */
const worstFirst = (a: Gap, b: Gap): number => rank[a.trinn] - rank[b.trinn] || compareMoments(dueAt(a), dueAt(b));

/** The open gaps that this viewer is to see, worst first, then earliest. */
export const gapsShown = (s: Survey, gaps: readonly Gap[], viewer: Viewer): readonly Gap[] =>
  gaps.filter((gap) => gap.transition === s.stay.id && isShown(viewer, gap)).toSorted(worstFirst);

/** Whose move it is, unless that tells a viewer who may not know what kind of institution it is. */
export const moveShown = (s: Survey, gap: Gap, viewer: Viewer): Gap['responsible'] => {
  const tellsKind = gap.responsible?.etat === s.stay.etat;
  return tellsKind && !viewer.fields.has('etat') ? undefined : gap.responsible;
};

/** The title, with the number of the case; of a rule that the catalogue no longer has, its id. */
export const titleOfGap = (gap: Gap): string => {
  if (gap.row === '') return titleOf(gap.expectation);
  const { nb } = expectationOf(gap);
  if (gap.tall === undefined || nb.medTall === undefined) return nb.tittel;
  return nb.medTall[gap.tall === 1 ? 0 : 1].replace('{n}', String(gap.tall));
};

/** One gap as a line of the board. */
export const gapOnBoard = (
  s: Survey,
  gap: Gap,
  { viewer, nameOf }: { viewer: Viewer; nameOf: NameOf },
): MangelPaTavla => {
  const move = moveShown(s, gap, viewer);
  const told = toldAs(gap, viewer.fields);
  return present({
    mangelId: idOfGap(gap),
    forventning: told.expectation,
    tittel: titleOfGap(told),
    ledd: gap.ledd,
    trinn: gap.trinn,
    frist: gap.frist === undefined || gap.trinn === 'merknad' ? undefined : new Date(gap.frist).toISOString(),
    trekk: move && partyInWords(move, nameOf),
    tall: gap.tall,
  });
};
