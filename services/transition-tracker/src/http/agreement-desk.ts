import type {
  Avtaleversjon,
  lesAvtale,
  Proveresultat,
  Regelproveresultat,
  Samarbeidsavtale,
} from '@overgang/contracts/board';
import type { z } from 'zod';
import type {
  Agreement,
  AgreementDecided,
  AgreementDecider,
  AgreementReading,
  AgreementWish,
  SeenAs,
} from '../domain/index.ts';

/** How far long work has come. */
export interface Framdrift {
  readonly type: 'framdrift';
  readonly sett: number;
  readonly av: number;
}

/** Lead times to try on stays of a period. */
export interface RulesAsked {
  readonly agreement: Omit<Agreement, 'gyldigFra' | 'gyldigTil'>;
  readonly fra: string;
  readonly til: string;
  readonly most: number;
}

/** What the routes of agreements need. */
export interface AgreementDesk {
  /** The agreements that stand. */
  readonly list: (
    reading: AgreementReading,
  ) => Promise<{ readonly per: string; readonly rader: readonly Samarbeidsavtale[] }>;
  /** One with its history; undefined where there is none that the reader may read. */
  readonly one: (
    avtaleId: string,
    reading: AgreementReading,
  ) => Promise<
    | (Omit<z.input<(typeof lesAvtale)['responses'][200]>, 'historikk'> & {
        readonly historikk: readonly Avtaleversjon[];
      })
    | undefined
  >;
  readonly decide: (
    wish: AgreementWish,
    decider: AgreementDecider,
  ) => Promise<{ readonly per: string; readonly decided: AgreementDecided }>;
  /** What would come of a wish, if it were decided now. */
  readonly foresee: (wish: AgreementWish, decider: AgreementDecider) => Promise<AgreementDecided>;
  /** What an agreement, or with none the withdrawal, would change today. */
  readonly tryOut: (
    asked: { readonly avtaleId: string; readonly agreement: Agreement | undefined },
    seenAs: SeenAs,
  ) => AsyncIterable<Framdrift | Proveresultat>;
  /** What lead times would have changed in what has been. */
  readonly tryRules: (asked: RulesAsked, seenAs: SeenAs) => AsyncIterable<Framdrift | Regelproveresultat>;
}
