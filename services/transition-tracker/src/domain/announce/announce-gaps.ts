import type { MangelId } from '@overgang/contracts';
import { hiddenBy } from '../expectations/expectations.ts';
import type { GapSeen, Look } from '../look/look.ts';
import { isSameJson } from '../records/canonical.ts';
import { present } from '../records/present.ts';
import { type Announcement, iso } from './announcement.ts';

const dataOf = (id: MangelId, gap: GapSeen) =>
  present({
    mangelId: id,
    overgangId: gap.transition,
    forventning: gap.expectation,
    ledd: gap.ledd,
    trinn: gap.trinn,
    frist: iso(gap.frist),
    ansvarlig: gap.ansvarlig,
    grunnlag: gap.basis,
    tall: gap.tall === undefined ? undefined : { antall: gap.tall },
  });

type Closing = Extract<Announcement, { type: 'no.overgang.sporing.mangel-lukket.v1' }>['data']['arsak'];

const whyClosed = (id: MangelId, gap: GapSeen, after: Look): Closing => {
  const transition = after.transitions[gap.transition];
  if (transition === undefined || transition.closed !== undefined) return 'bortfalt';
  if (after.waived.includes(id)) return 'frafalt';
  const others = Object.values(after.gaps).filter((other) => other.transition === gap.transition);
  return others.some((other) => hiddenBy(other.expectation).includes(gap.expectation)) ? 'skjult' : 'oppfylt';
};

const entries = ({ gaps }: Look) => Object.entries(gaps) as [MangelId, GapSeen][]; // a Look is keyed so

/** Gaps that have opened, changed or closed. */
export const announceGaps = (before: Look, after: Look): readonly Announcement[] => {
  const changed = entries(after).flatMap(([id, gap]): readonly Announcement[] => {
    const known = before.gaps[id];
    const data = dataOf(id, gap);
    if (known === undefined) return [{ type: 'no.overgang.sporing.mangel-oppdaget.v1', data }];
    return isSameJson(known, gap) ? [] : [{ type: 'no.overgang.sporing.mangel-endret.v1', data }];
  });
  const gone = entries(before).filter(([id]) => after.gaps[id] === undefined);
  const closed = gone.map(([id, gap]): Announcement => {
    const { transition: overgangId, expectation: forventning, ledd } = gap;
    const arsak = whyClosed(id, gap, after);
    return {
      type: 'no.overgang.sporing.mangel-lukket.v1',
      data: present({ mangelId: id, overgangId, forventning, ledd, arsak }),
    };
  });
  return [...changed, ...closed];
};
