import type {
  Aldersgruppe,
  Barn,
  Behov,
  Bistandsgrunnlag,
  Bydel,
  Datoperiode,
  Egenskap,
  Etat,
  Fengselshjemmel,
  JaNeiUkjent,
  Kommunenummer,
  Ledd,
  MangelId,
  Mottaker,
  Oppholdstype,
  Orgnr,
  OvergangId,
  Straff,
  Svar,
  Tilbyder,
  Utsted,
  Utvei,
  VarselId,
  Varselinnhold,
} from '@overgang/contracts';

/** Milliseconds since 1970. Days are texts, 'YYYY-MM-DD', in Norway. */
export type Instant = number;
/** Whose door an event came through; 'sporing' for the tracker's own decisions. */
export type Sender = Etat | 'sporing';
/** The agencies that have stays. */
export type Institution = 'tsb' | 'kriminalomsorg';
/** How a sentence is served; 'fengsel' is the ordinary way. */
export type Form = 'fengsel' | '§ 12' | '§ 13' | '§ 16' | '§ 16 a' | 'overgangsbolig';
export type WayOut = 'utskrevet' | 'avbrutt' | 'loslatt' | 'utvist' | 'utlevert' | 'overfort-utlandet';
export type HomeKind = 'kommunal' | 'midlertidig' | 'egen' | 'familie' | 'partner' | 'venner';
export type NoticeKind = 'ny-overgang' | 'endret-overgang' | 'mangel' | 'trekk-tilbake';

/** What every observation has. Key: (source, id). Total order: (at, recordedAt, source, id). */
export interface Told {
  readonly source: string;
  readonly id: string;
  readonly by: Sender;
  readonly at: Instant;
  readonly recordedAt: Instant;
  /** The disclosure bases that the sender named, as far as we know them. */
  readonly bases?: readonly string[];
  /** Whose ref it was told under, where that is one of several of one person. No part of the fact: see toldTogether. */
  readonly of?: string;
}

interface Place {
  readonly kommune?: Kommunenummer;
  readonly bydel?: Bydel;
}

interface Needs {
  readonly behov?: Behov;
  readonly egenskaper?: readonly Egenskap[];
  readonly barn?: Barn;
  readonly bistand?: Bistandsgrunnlag;
}

/** What FOR-2011-11-18-1115 § 9 asks of whoever declares a patient ready, as the clinic says it. Unsaid is not no. */
interface Assessed {
  readonly vurdertAv?: 'lege' | 'psykolog';
  readonly punkterDokumentert?: boolean;
  readonly samarbeidspartnereInnkalt?: boolean;
  readonly poliklinikkKontaktet?: boolean;
}

/** When the clinic itself gave the municipality the notice that the message is about, beside Overgang. */
interface ToldMunicipality {
  readonly kommuneVarslet?: Instant;
}

interface OfStay {
  /** The transition out of the stay. */
  readonly stay: OvergangId;
  readonly etat: Institution;
}

interface OfTransition {
  /** The transition that the sender named. */
  readonly names?: OvergangId;
}

type As<K extends string, D = object> = Told & { readonly kind: K } & Readonly<D>;

/** What the institution says of its own stay. */
export type StayObservation =
  | As<
      'opphold-startet',
      OfStay &
        Place &
        Needs &
        ToldMunicipality & {
          slag: Oppholdstype | Fengselshjemmel;
          alder?: Aldersgruppe;
          kommunaltBehov?: JaNeiUkjent;
          henviser?: Orgnr;
          lar?: boolean;
          straff?: Straff;
        }
    >
  | As<'utgang-planlagt', OfStay & Place & Needs & { periode: Datoperiode; moteplikt?: true; lar?: boolean }>
  | As<'plan-trukket', OfStay>
  | As<'utskrivningsklar', OfStay & Place & Needs & Assessed & ToldMunicipality>
  | As<'utskrivningsklar-avmeldt', OfStay>
  | As<'ut', OfStay & Place & { mate: WayOut; til: Utsted; arsak?: string }>
  | As<'overfort', OfStay & { tilEnhet: Orgnr; slag?: Oppholdstype }>
  | As<'gjennomforing-endret', OfStay & { form: Form; tilEnhet?: Orgnr; fra?: string; straff?: Straff }>
  | As<'straffavbrudd', OfStay & { til?: string }>
  | As<'unnveket', OfStay>
  | As<'moteplikt-fastsatt', OfStay & { forsteMote?: Instant }>
  | As<'samordning-startet', OfStay>
  | As<'fastlege-orientert', OfStay>;

/** A home, as whoever gives it says; `home` is the sender's own id of it. */
export type HomeObservation =
  | As<
      'bolig',
      OfTransition &
        Place & { home: string; slag: HomeKind; fra: string; til?: string; sofa?: boolean } & {
          egenskaper?: readonly Egenskap[];
          tilbyder?: Tilbyder;
        }
    >
  | As<'innflyttet', OfTransition & { home: string }>
  | As<'tildeling-trukket', { home: string }>
  | As<'bolig-oppsagt', { home: string; per: string }>;

/** What anybody says about a transition, named or not. */
export type FactObservation =
  | As<'boligbehov', OfTransition & Place & Needs & { svar: 'ja' | 'nei'; hvor?: Utsted }>
  | As<'vedtak-fattet', OfTransition & Place & { utfall: 'innvilget' | 'avslag' | 'venteliste' }>
  | As<'bolig-sikret', OfTransition & { betaltTil: string }>
  | As<'bolig-mistet', OfTransition & { per: string }>
  | As<'booppfolging-vedtatt', OfTransition & Place & { fra: string; tilbyder?: Tilbyder }>
  | As<'inntekt-avklart', OfTransition & Place & Record<'livsopphold' | 'depositum' | 'husleieoverlapp', Cleared>>
  | As<'forste-samtale-holdt', OfTransition & Place>
  | As<'ansvarlig-oppnevnt', OfTransition & { enhet: Orgnr; rolle: 'koordinator' | 'kontaktperson' | 'saksbehandler' }>
  | As<'ansvarlig-byttet', OfTransition & { fraEnhet: Orgnr; tilEnhet: Orgnr }>
  | As<'overlevering-gjennomfort', OfTransition & { fraEnhet: Orgnr; tilEnhet: Orgnr }>
  | As<'ansvarlig-fravaerende', OfTransition & { enhet: Orgnr; fra: string; til?: string; vikar?: Orgnr }>
  | As<'ansvarsgruppe-holdt', OfTransition>
  | As<'oppfolging-avtalt', OfTransition & { hos: string; tidspunkt: Instant }>
  | As<'avtale-avlyst', OfTransition & { hos: string; tidspunkt: Instant }>
  | As<'ikke-mott', OfTransition & { hos: string; tidspunkt: Instant }>
  | As<'kontakt-oppnadd', OfTransition & Place & { sted?: Utsted }>
  | As<'helseoppfolging-avtalt', OfTransition & { hos: string; tidspunkt?: Instant }>
  | As<'lar-overtatt', OfTransition & { fra: string }>
  | As<'aktivitet-sokt', OfTransition & { slag: string; ventetidDager?: number }>
  | As<'aktivitet-avtalt', OfTransition & { slag: string; fra: string }>
  | As<'samtykke', OfTransition & { svar: 'gitt' | 'avslatt' | 'trukket'; til: readonly Etat[]; gyldigTil?: string }>
  | As<'bistand-takket-nei', OfTransition & { ledd: Ledd }>
  | As<'behandlingsplass-tilbudt', OfTransition & { slag: Oppholdstype; fra: string }>;

export type Cleared = 'ja' | 'nei' | 'under-behandling';

/** What holds for the person, whatever the stay. */
export type PersonObservation =
  | As<'flyttet', OfTransition & { fraKommune?: Kommunenummer; tilKommune: Kommunenummer; tilBydel?: Bydel }>
  | As<'adressegradering', { grad: 'ugradert' | 'fortrolig' | 'strengt-fortrolig' }>
  | As<'dodsfall'>;

/** Receipt and answer, each with its own clock, and the right receiver when the first was not. */
export type ReplyObservation =
  | As<'varsel-mottatt', { varsel: VarselId; names: OvergangId }>
  | As<'varsel-besvart', { varsel: VarselId; names: OvergangId; svar: Svar; fra?: string; grunn?: string }>
  | As<'mottaker-avklart', { varsel: VarselId; names: OvergangId; kommune: Kommunenummer; bydel?: Bydel }>;

/** A transition that is a person's word: the way out as they know it, and whose matter it is. */
export interface MadeByHand extends Utvei {
  readonly av: Mottaker;
}

/** What the tracker, or a person through it, has decided. Announcements are never observations. */
export type DecisionObservation =
  | As<
      'varsel-bestilt',
      {
        varsel: VarselId;
        names: OvergangId;
        slag: NoticeKind;
        mottaker: Mottaker;
        innhold: Varselinnhold;
        erstatter?: string;
      }
    >
  | As<'varsel-tilbakekalt', { varsel: VarselId; names: OvergangId; grunn: string }>
  | As<'mangel-overtatt', { names: OvergangId; mangel: MangelId; av: Mottaker; fra?: Mottaker; grunn?: string }>
  | As<'mangel-frafall-opphevet', { names: OvergangId; mangel: MangelId; av: Mottaker; grunn: string }>
  | As<'hendelse-avvist', { target: string; av?: Orgnr; grunn?: string }>
  | As<'hendelse-gjenapnet', { target: string }>
  | As<
      'mangel-frafalt',
      { names: OvergangId; mangel: MangelId; forventning?: string; fakta?: string; av?: Mottaker; grunn?: string }
    >
  | As<'hendelse-koblet', { names: OvergangId; target: string; opprettet?: MadeByHand; grunn?: string }>
  | As<'hendelse-frakoblet', { names: OvergangId; target: string }>;

/** Two refs that somebody has said are one person, or are not: whose facts make one journey. The smaller stands first. */
export type MergeObservation =
  | As<'personer-slatt-sammen', { pair: readonly [string, string]; av?: Orgnr; grunn?: string }>
  | As<'personer-skilt', { pair: readonly [string, string]; av?: Orgnr; grunn?: string }>;

/** This report was wrong: `target` is the key of a message of the same source. It cannot be retracted itself. */
export type Retraction = As<'melding-trukket', { target: string }>;

/** All that the tracker understands. */
export type Observation =
  | StayObservation
  | HomeObservation
  | FactObservation
  | PersonObservation
  | ReplyObservation
  | DecisionObservation
  | MergeObservation
  | Retraction;

export type ObservationKind = Observation['kind'];
