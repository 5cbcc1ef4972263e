import type {
  Aldersgruppe,
  Barn,
  Bistandsgrunnlag,
  Bydel,
  Datoperiode,
  Egenskap,
  Fengselshjemmel,
  JaNeiUkjent,
  Kommunenummer,
  Ledd,
  Mottaker,
  Oppholdstype,
  Orgnr,
  OvergangId,
  Svar,
  Tilbyder,
  Utsted,
  VarselId,
  Varselinnhold,
} from '@overgang/contracts';
import type {
  FactObservation,
  Form,
  HomeKind,
  Instant,
  Institution,
  NoticeKind,
  Sender,
  StayObservation,
  WayOut,
} from './observation.ts';
import type { OrderKey } from './order.ts';
import type { Away, Sentence } from './sentence.ts';

/** Why something said about a person belongs to no transition. */
export type UnmatchedReason =
  | 'ingen-overgang'
  | 'flere-mulige'
  | 'annen-kommune'
  | 'datoene-passer-ikke'
  | 'ukjent-overgang'
  | 'ukjent-varsel'
  | 'varselet-er-trukket'
  | 'skjermet'
  | 'frakoblet';

/** How a match was made: by a person, by the name the sender gave, or because one alone fits. */
export type MatchReason = 'person' | 'navngitt' | 'eneste' | 'kommune';

export type Match = { readonly stay: OvergangId; readonly why: MatchReason } | { readonly unmatched: UnmatchedReason };

/** A need, since when it has been so, and when it was last said. */
export type SaidNeed = readonly [need: JaNeiUkjent, since: Instant, at: Instant];

/** One time in one institution, with the way out of it. Everything the institution itself has said. */
export interface Stay {
  /** The id of the transition. */
  readonly id: OvergangId;
  readonly etat: Institution;
  /** The reporting unit's organisation number. */
  readonly reporter: Orgnr;
  /** Where the person is now: the reporter, or the unit they were moved to. */
  readonly unit: Orgnr;
  /** When the first thing that we know of it happened. */
  readonly since: Instant;
  readonly entered?: Instant;
  readonly slag?: Oppholdstype | Fengselshjemmel;
  readonly alder?: Aldersgruppe;
  readonly form?: Form;
  /** Since when the sentence is served so, where it was said. */
  readonly formAt?: Instant;
  readonly kommune?: Kommunenummer;
  readonly bydel?: Bydel;
  /** The municipality as the institution last said; a repetition does not undo a move. */
  readonly said?: Kommunenummer;
  readonly former?: readonly Kommunenummer[];
  /** When the person was last said to move to another municipality or bydel. */
  readonly resettled?: Instant;
  readonly kommunaltBehov?: JaNeiUkjent;
  readonly behov: { readonly [L in Ledd]?: SaidNeed };
  readonly egenskaper?: readonly Egenskap[];
  readonly barn?: Barn;
  readonly bistand?: Bistandsgrunnlag;
  readonly henviser?: Orgnr;
  readonly plan?: Datoperiode;
  readonly planAt?: Instant;
  /** The first notice with a date: the day it was given, and the likely day it gave. */
  readonly firstPlan?: { readonly day: string; readonly sannsynlig: string };
  /** When the plan was taken back, while there is no new one. */
  readonly planLost?: Instant;
  readonly ready?: Instant;
  /** Whether outpatient contact was made, as it was said when the person was reported ready. */
  readonly outpatient?: boolean;
  /** Whether the person is in LAR: then whoever gives it after the exit has to take it over. */
  readonly lar?: boolean;
  readonly exit?: Exit;
  /** Moved on to another unit, which has not yet reported a stay of its own. */
  readonly moved?: Instant;
  readonly straff?: Sentence;
  /** When somebody who had been received in remand was first said to serve a sentence. */
  readonly convicted?: Instant;
  /** Times at which a sentence does not run, in order. */
  readonly away?: readonly Away[];
  readonly escaped?: Instant;
  readonly interrupted?: Instant;
  readonly duty?: { readonly at: Instant; readonly meeting?: Instant };
  readonly coordinated?: Instant;
  readonly gpTold?: Instant;
  /** Disclosure bases that the institution has named, and when first. */
  readonly bases?: Readonly<Record<string, Instant>>;
  /** The newest that the institution has said; nothing, of a stay that is a person's word. */
  readonly news?: StayObservation;
  /** A person's word, and not the institution's: of which message it was made, and whose matter it is. */
  readonly opprettet?: { readonly hendelse: string; readonly av: Mottaker };
  /** Under which of the person's refs it was first told of, where there are several. */
  readonly of?: string;
}

export interface Exit {
  readonly at: Instant;
  readonly mate: WayOut;
  readonly til: Utsted;
  /** A planned date was known when it happened. */
  readonly planned: boolean;
}

/** What a home and a fact have in common: who said it, about which transition. */
export interface Placed {
  /** The transition that the sender named. */
  readonly names?: OvergangId;
  readonly match: Match;
}

/** A fact as it was told, with the transition it belongs to. */
export type PlacedFact = FactObservation & Placed;

/** A home: permanent or for a time. Of one that we first heard of when it ended, `fra` is the day it ended. */
export interface Home extends Placed {
  readonly source: string;
  /** The newest message about it. */
  readonly id: string;
  readonly home: string;
  readonly by: Sender;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly slag: HomeKind;
  readonly fra: string;
  readonly til?: string;
  readonly kommune?: Kommunenummer;
  readonly bydel?: Bydel;
  readonly egenskaper?: readonly Egenskap[];
  readonly sofa?: boolean;
  readonly tilbyder?: Tilbyder;
  readonly movedIn?: Instant;
  readonly ended?: { readonly how: 'trukket' | 'oppsagt'; readonly per: string };
  /** Keys of all messages about it: a person's match of one is a match of the home. */
  readonly keys: readonly string[];
  /** Under which of the person's refs its newest message was told, where there are several. */
  readonly of?: string;
}

/** A notice as the tracker sent it, with what came back. Without `sent` only a reply is known. */
export interface Notice {
  readonly id: VarselId;
  readonly transition: OvergangId;
  readonly sent?: {
    readonly at: Instant;
    readonly slag: NoticeKind;
    readonly to: Mottaker;
    readonly content: Varselinnhold;
  };
  readonly received?: Instant;
  readonly answer?: { readonly svar: Svar; readonly at: Instant; readonly fra?: string };
  readonly recalled?: Instant;
  /** When somebody had found out whom it belongs to, after the first receiver said that it was not theirs. */
  readonly clarified?: Instant;
  /** The newest reply while the notice itself is unknown. */
  readonly stray?: StrayReply;
  /** The newest yes to a notice that had been taken back: somebody holds a place ready that nobody asks for any more. */
  readonly late?: StrayReply;
  /** Under which of the person's refs it was sent, where there are several. */
  readonly of?: string;
}

export interface StrayReply {
  readonly source: string;
  readonly id: string;
  readonly by: Sender;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly of?: string;
}

/** Two refs that somebody has said are one person, and that nobody has parted since. */
export interface Merge {
  /** The key of the decision. */
  readonly key: string;
  /** The smaller stands first. */
  readonly pair: readonly [string, string];
  readonly at: Instant;
  readonly av?: Orgnr;
  readonly grunn?: string;
}

/** When a message was set aside, by whom, and why. */
export interface SetAside {
  readonly at: Instant;
  readonly av?: Orgnr;
  readonly grunn?: string;
}

/** All of one person's stays, homes and follow-up: a function of the set of observations. Plain JSON. */
export interface Journey {
  readonly last?: OrderKey;
  /** Keys that were retracted before they came. */
  readonly awaited: readonly string[];
  readonly stays: readonly Stay[];
  readonly homes: readonly Home[];
  readonly facts: readonly PlacedFact[];
  readonly notices: readonly Notice[];
  /** By a person: what a message belongs to, and what it does not. */
  readonly koblet: Readonly<Record<string, OvergangId>>;
  readonly frakoblet: Readonly<Record<string, readonly OvergangId[]>>;
  /** By gap id: who took it over; waived, with what it rested on then. */
  readonly overtatt: Readonly<Record<string, Mottaker>>;
  readonly frafalt: Readonly<Record<string, string>>;
  /** By gap id: who waived it, where that was said. */
  readonly frafaltAv?: Readonly<Record<string, Mottaker>>;
  /** By key: messages that a person has set aside. They wait for no transition. */
  readonly avvist?: Readonly<Record<string, SetAside>>;
  readonly grad?: 'fortrolig' | 'strengt-fortrolig';
  readonly dead?: Instant;
  /** Where the person is known by several refs: who said that they are one, in the order of the decisions. */
  readonly merged?: readonly Merge[];
}

export const emptyJourney: Journey = {
  awaited: [],
  stays: [],
  homes: [],
  facts: [],
  notices: [],
  koblet: {},
  frakoblet: {},
  overtatt: {},
  frafalt: {},
};
