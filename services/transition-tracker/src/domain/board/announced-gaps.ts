import type { MangelId } from '@overgang/contracts';
import type { VistMangel } from '@overgang/contracts/board';
import { expectations } from '../expectations/expectations.ts';
import type { Gap } from '../expectations/gap.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import type { OwnEvent } from '../journey/own-event.ts';
import { gapOnBoard, gapsShown } from '../readers/gaps-shown.ts';
import type { NameOf } from '../readers/party-in-words.ts';
import { viewersOf } from '../readers/viewers.ts';
import { present } from '../records/present.ts';
import { surveyOf } from '../survey/survey.ts';

type Announced = Extract<OwnEvent, { type: `no.overgang.sporing.mangel-${'oppdaget' | 'endret'}.v1` }>;

/** A gap as it was announced, for the rules on who may see it; which row of the catalogue found it is not said. */
const gapIn = ({ data, time }: Announced): Gap =>
  present({
    transition: data.overgangId,
    expectation: data.forventning,
    occasion: data.anledning ?? '',
    row: expectations.find(({ id }) => id === data.forventning)?.row ?? '',
    ledd: data.ledd,
    trinn: data.trinn,
    since: Date.parse(time),
    frist: data.frist === undefined ? undefined : Date.parse(data.frist),
    responsible: data.ansvarlig,
    basis: { slag: data.grunnlag.slag, henvisning: data.grunnlag.henvisning ?? '' },
    tall: data.tall?.['antall'],
  });

/** The gaps that stand when these have been announced, in their order. */
const standing = (events: readonly OwnEvent[]): ReadonlyMap<MangelId, Gap> => {
  const gaps = new Map<MangelId, Gap>();
  for (const event of events) {
    if (event.type === 'no.overgang.sporing.mangel-lukket.v1') gaps.delete(event.data.mangelId);
    if (
      event.type === 'no.overgang.sporing.mangel-oppdaget.v1' ||
      event.type === 'no.overgang.sporing.mangel-endret.v1'
    )
      gaps.set(event.data.mangelId, gapIn(event));
  }
  return gaps;
};

/** Who asks, about which transition, seen when. */
export interface AnnouncedAsked {
  readonly audience: string;
  readonly transition: string;
  readonly now: Instant;
  readonly nameOf: NameOf;
}

/** The gaps that stood announced after these events, cut to what the audience may see at that moment of this journey. */
export const announcedGaps = (
  journey: Journey,
  events: readonly OwnEvent[],
  { audience, transition, now, nameOf }: AnnouncedAsked,
): readonly VistMangel[] => {
  const s = surveyOf(journey, transition);
  const viewer = s && viewersOf(s, [], now).find((one) => one.audience === audience);
  if (s === undefined || viewer === undefined) return [];
  const ids = new Map([...standing(events)].map(([mangelId, gap]) => [gap, mangelId]));
  return gapsShown(s, [...ids.keys()], viewer).map((gap) => ({
    ...gapOnBoard(s, gap, { viewer, nameOf }),
    mangelId: ids.get(gap) as MangelId, // it is one of them
    kunngjort: new Date(gap.since).toISOString(),
  }));
};
