import { type Bistandsgrunnlag, type Etat, Ledd, type Orgnr, type Utsted } from '@overgang/contracts';
import type { Exit, PlacedFact, Stay } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { absenceIn } from './absence.ts';
import type { Loss } from './open-homes.ts';

/** A need as it stands; 'takket-nei': the person does not want help with it. */
export type Need = 'ja' | 'nei' | 'ukjent' | 'takket-nei';

export interface NeedSaid {
  readonly need: Need;
  /** Since when it has been so. */
  readonly since: Instant;
  /** When it was last said. */
  readonly at: Instant;
}

export interface Consent {
  readonly svar: 'gitt' | 'avslatt' | 'trukket';
  readonly at: Instant;
  readonly gyldigTil?: string;
}

export interface Responsible {
  readonly enhet: Orgnr;
  readonly etat: Etat;
  readonly at: Instant;
  /** Away, and nobody stands in. */
  readonly away: boolean;
  /** From when, and until when, where they are away. */
  readonly absence?: { readonly from: Instant; readonly until?: Instant };
}

/** The first meeting, as it was last spoken of. */
export type Meeting =
  | { readonly state: 'avtalt' | 'avlyst' | 'ikke-mott'; readonly at: Instant }
  | { readonly state: 'holdt' };

/** What the facts of one transition add up to; filled in order, so that the last word stands. */
export interface Tally {
  readonly stay: Stay;
  readonly exit: Exit | undefined;
  readonly needs: { [L in Ledd]?: NeedSaid };
  bistand: Bistandsgrunnlag | undefined;
  egenskaper: Stay['egenskaper'];
  barn: Stay['barn'];
  lost: Loss[];
  meeting: Meeting | undefined;
  responsible: Responsible | undefined;
  seen: boolean;
  placeSaid: Utsted | undefined;
  consents: { [E in Etat]?: Consent };
  bases: Readonly<Record<string, Instant>> | undefined;
}

const isAfterExit = (tally: Tally, fact: PlacedFact): boolean => tally.exit !== undefined && fact.at >= tally.exit.at;

const isThatMeeting = (meeting: Meeting | undefined, at: Instant): boolean =>
  meeting?.state === 'avtalt' && meeting.at === at;

const agencyOf = ({ by }: PlacedFact): Etat => by as Etat; // facts come through the doors; the tracker tells none

/** The last word stands; a need that is said later takes a no back. */
const sayNeed = (tally: Tally, ledd: Ledd, { need, at }: Pick<NeedSaid, 'need' | 'at'>): void => {
  const said = tally.needs[ledd];
  if (said !== undefined && said.at > at) return;
  tally.needs[ledd] = { need, since: said?.need === need ? said.since : at, at };
};

type Of<K extends PlacedFact['kind']> = Extract<PlacedFact, { readonly kind: K }>;
type Counting = { readonly [K in PlacedFact['kind']]?: (tally: Tally, fact: Of<K>) => void };

const counting: Counting = {
  boligbehov: (tally, fact) => {
    sayNeed(tally, 'bolig', { need: fact.svar, at: fact.at });
    tally.bistand = fact.bistand ?? tally.bistand;
    tally.egenskaper = fact.egenskaper ?? tally.egenskaper;
    tally.barn = fact.barn ?? tally.barn;
  },
  'bistand-takket-nei': (tally, fact) => {
    sayNeed(tally, fact.ledd, { need: 'takket-nei', at: fact.at });
  },
  'bolig-mistet': (tally, fact) => {
    tally.lost.push({ per: fact.per, at: fact.at });
  },
  'oppfolging-avtalt': (tally, fact) => {
    tally.meeting = { state: 'avtalt', at: fact.tidspunkt };
  },
  'avtale-avlyst': (tally, fact) => {
    if (isThatMeeting(tally.meeting, fact.tidspunkt)) tally.meeting = { state: 'avlyst', at: fact.tidspunkt };
  },
  'ikke-mott': (tally, fact) => {
    const spokenOf = tally.meeting === undefined || isThatMeeting(tally.meeting, fact.tidspunkt);
    if (spokenOf) tally.meeting = { state: 'ikke-mott', at: fact.tidspunkt };
  },
  'forste-samtale-holdt': (tally, fact) => {
    tally.meeting = { state: 'holdt' };
    if (isAfterExit(tally, fact)) tally.seen = true;
  },
  'kontakt-oppnadd': (tally, fact) => {
    if (!isAfterExit(tally, fact)) return;
    tally.seen = true;
    tally.placeSaid = fact.sted ?? tally.placeSaid;
  },
  'ansvarlig-oppnevnt': (tally, fact) => {
    tally.responsible = { enhet: fact.enhet, etat: agencyOf(fact), at: fact.at, away: false };
  },
  'ansvarlig-byttet': (tally, fact) => {
    tally.responsible = { enhet: fact.tilEnhet, etat: agencyOf(fact), at: fact.at, away: false };
  },
  'ansvarlig-fravaerende': (tally, fact) => {
    if (tally.responsible?.enhet !== fact.enhet) return;
    tally.responsible =
      fact.vikar === undefined
        ? { ...tally.responsible, away: true, absence: absenceIn(fact) }
        : { enhet: fact.vikar, etat: agencyOf(fact), at: tally.responsible.at, away: false };
  },
  samtykke: (tally, fact) => {
    const until = fact.gyldigTil === undefined ? {} : { gyldigTil: fact.gyldigTil };
    for (const etat of fact.til) tally.consents[etat] = { svar: fact.svar, at: fact.at, ...until };
  },
};

/** The tally before any fact: what the institution itself has said. */
const start = (stay: Stay): Tally => {
  const needs: Tally['needs'] = {};
  for (const ledd of Ledd.options) {
    const said = stay.behov[ledd];
    if (said !== undefined) needs[ledd] = { need: said[0], since: said[1], at: said[2] };
  }
  return {
    stay,
    exit: stay.exit,
    needs,
    bistand: stay.bistand,
    egenskaper: stay.egenskaper,
    barn: stay.barn,
    lost: [],
    meeting: undefined,
    responsible: undefined,
    seen: false,
    placeSaid: undefined,
    consents: {},
    bases: stay.bases,
  };
};

const addBases = (tally: Tally, fact: PlacedFact): void => {
  if (fact.bases === undefined || fact.by !== tally.stay.etat) return;
  tally.bases = { ...Object.fromEntries(fact.bases.map((basis) => [basis, fact.at])), ...tally.bases };
};

/** What the facts, in order, add up to for the transition out of a stay. */
export const tallyOf = (stay: Stay, facts: readonly PlacedFact[]): Readonly<Tally> => {
  const tally = start(stay);
  for (const fact of facts) {
    addBases(tally, fact);
    // What counts a kind takes that kind; TypeScript cannot follow the pairing through a union.
    const count = counting[fact.kind] as ((tally: Tally, fact: PlacedFact) => void) | undefined;
    count?.(tally, fact);
  }
  return tally;
};
