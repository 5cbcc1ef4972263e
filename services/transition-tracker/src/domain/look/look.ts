import type {
  Bydel,
  Datoperiode,
  Kommunenummer,
  Ledd,
  LeddTilstand,
  Mottaker,
  Orgnr,
  OvergangId,
  Overgangsprofil,
  Trinn,
} from '@overgang/contracts';
import type { Agreements } from '../expectations/agreements.ts';
import type { Basis, Gap, GapsFound } from '../expectations/gap.ts';
import { idOfGap } from '../gaps/decided-on.ts';
import { findGaps } from '../gaps/find-gaps.ts';
import { senderOf } from '../gaps/who-can-act.ts';
import type { Journey, UnmatchedReason } from '../journey/journey.ts';
import type { Instant, Institution } from '../journey/observation.ts';
import { keyOf } from '../journey/order.ts';
import { matchesIn, unmatchedIn } from '../matching/matches.ts';
import { present } from '../records/present.ts';
import { linksOf } from '../survey/links.ts';
import { type Survey, surveysOf } from '../survey/survey.ts';

/** A transition as it is announced. */
export interface TransitionSeen {
  readonly etat: Institution;
  readonly enhet: Orgnr;
  readonly profil: Overgangsprofil;
  readonly kommune?: Kommunenummer;
  readonly bydel?: Bydel;
  readonly periode?: Datoperiode;
  readonly ledd: { readonly [L in Ledd]: LeddTilstand };
  readonly ut?: Instant;
  /** Nothing is left to arrange, for this reason. */
  readonly closed?: ClosedBecause;
}

export type ClosedBecause =
  | 'i-havn'
  | 'ny-innleggelse'
  | 'dodsfall'
  | 'utvist'
  | 'utlevert'
  | 'overfort-utlandet'
  | 'sammenslatt'
  /** The way out is not followed for ever. */
  | 'annet';

/** A gap as it is announced. */
export interface GapSeen {
  readonly transition: OvergangId;
  readonly expectation: string;
  readonly ledd?: Ledd;
  readonly trinn: Trinn;
  readonly frist?: Instant;
  /** Whose move it is; for a remark whom it concerns. */
  readonly ansvarlig: Mottaker;
  readonly basis: Pick<Basis, 'slag' | 'henvisning'>;
  readonly tall?: number;
}

/** What was seen at one moment: what announcements are made of. Plain JSON, stored until the next look. */
export interface Look {
  readonly transitions: Readonly<Record<string, TransitionSeen>>;
  readonly gaps: Readonly<Record<string, GapSeen>>;
  /** By message: the transition that it was laid to without being named. */
  readonly matched: Readonly<Record<string, OvergangId>>;
  readonly unmatched: Readonly<Record<string, UnmatchedSeen>>;
  /** Gaps that a person has waived. */
  readonly waived: readonly string[];
  /** A strictly confidential address: nothing is to be seen. */
  readonly shielded?: true;
}

export interface UnmatchedSeen {
  readonly reason: UnmatchedReason;
  readonly candidates: readonly OvergangId[];
}

const closedBecause = (s: Survey, { lapsed }: GapsFound): ClosedBecause => {
  if (lapsed.includes(s.stay.id)) return 'annet';
  if (s.journey.dead !== undefined) return 'dodsfall';
  switch (s.exit?.mate) {
    case 'utvist':
    case 'utlevert':
    case 'overfort-utlandet':
      return s.exit.mate;
    case undefined:
      return 'sammenslatt';
    default:
      return s.over ? 'ny-innleggelse' : 'i-havn';
  }
};

const seen = (s: Survey, found: GapsFound): TransitionSeen => {
  const links = linksOf(s);
  return present({
    etat: s.stay.etat,
    enhet: s.stay.unit,
    profil: s.profile,
    kommune: s.stay.kommune,
    bydel: s.stay.bydel,
    periode: s.out,
    ledd: {
      bolig: links.bolig.tilstand,
      nav: links.nav.tilstand,
      ansvarlig: links.ansvarlig.tilstand,
      helse: links.helse.tilstand,
      aktivitet: links.aktivitet.tilstand,
    },
    ut: s.exit?.at,
    closed: found.closed.includes(s.stay.id) ? closedBecause(s, found) : undefined,
  });
};

const gapSeen = (gap: Gap, s: Survey): GapSeen =>
  present({
    transition: gap.transition,
    expectation: gap.expectation,
    ledd: gap.ledd,
    trinn: gap.trinn,
    frist: gap.frist,
    ansvarlig: gap.responsible ?? senderOf(s),
    basis: { slag: gap.basis.slag, henvisning: gap.basis.henvisning },
    tall: gap.tall,
  });

const nothing: Look = { transitions: {}, gaps: {}, matched: {}, unmatched: {}, waived: [], shielded: true };

/** Looks at a journey at that moment. Nothing is seen of somebody whose address is strictly confidential. */
export const lookAt = (journey: Journey, agreements: Agreements, now: Instant): Look =>
  lookWith(journey, findGaps(journey, agreements, now));

/** The same, for who has found the gaps of that moment already. */
export const lookWith = (journey: Journey, found: GapsFound): Look => {
  if (journey.grad === 'strengt-fortrolig') return nothing;
  const surveys = surveysOf(journey);
  return {
    transitions: Object.fromEntries(surveys.map((s) => [s.stay.id, seen(s, found)])),
    gaps: Object.fromEntries(
      surveys.flatMap((s) =>
        found.gaps.filter(({ transition }) => transition === s.stay.id).map((gap) => [idOfGap(gap), gapSeen(gap, s)]),
      ),
    ),
    matched: Object.fromEntries(
      matchesIn(journey).flatMap((match) => (match.why === 'person' ? [] : [[keyOf(match), match.transition]])),
    ),
    unmatched: Object.fromEntries(
      unmatchedIn(journey).map((each) => [
        keyOf(each),
        { reason: each.reason, candidates: each.candidates.map(({ transition }) => transition) },
      ]),
    ),
    waived: Object.keys(journey.frafalt).sort(),
  };
};
