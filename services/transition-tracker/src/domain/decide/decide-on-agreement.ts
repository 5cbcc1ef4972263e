import type { AvtaleFastsatt, AvtaleOpphevet } from '@overgang/contracts/events';
import { type AgreementBook, type AgreementDecision, lastWord } from '../expectations/agreement-decision.ts';
import type { Agreement } from '../expectations/agreements.ts';
import { isExpectation, mayBeAgreed } from '../expectations/may-be-agreed.ts';
import { isSameJson } from '../records/canonical.ts';
import { present } from '../records/present.ts';

/** What somebody wants to be decided about an agreement. */
export type AgreementWish =
  | {
      readonly slag: 'fastsett';
      readonly agreement: Agreement;
      readonly grunn?: string | undefined;
      /** The version that the change was made on; 0: there was none. Absent: whatever it is. */
      readonly byggerPa?: number | undefined;
    }
  | { readonly slag: 'opphev'; readonly avtaleId: string; readonly grunn?: string | undefined };

/** Who decides: the municipalities whose agreements are theirs to make, and on whose word. */
export interface AgreementDecider {
  readonly kommuner: readonly string[] | 'alle';
  readonly opphav: AgreementDecision['opphav'];
  readonly av?: string | undefined;
}

/** An event without its envelope. */
export type AgreementEvent = Pick<AvtaleFastsatt, 'type' | 'data'> | Pick<AvtaleOpphevet, 'type' | 'data'>;

type NotTheirs = 'finnes-ikke' | 'ikke-deres-kommune' | 'annen-kommune' | 'nyere-versjon';

/** Why not. A rule that may not be moved is named by its place among the lead times. */
export type AgreementRefused =
  | { readonly why: NotTheirs }
  | { readonly why: 'ukjent-regel' | 'regelen-avtales-ikke'; readonly frist: number };

/** What comes of a wish: a decision, nothing where it stands so already, or a no. */
export type AgreementDecided =
  | { readonly kind: 'decided'; readonly event: AgreementEvent }
  | { readonly kind: 'standing'; readonly versjon: number }
  | ({ readonly kind: 'refused' } & AgreementRefused);

const refused = (why: NotTheirs): AgreementDecided => ({ kind: 'refused', why });

const isTheirs = ({ kommuner }: AgreementDecider, kommune: string): boolean =>
  kommuner === 'alle' || kommuner.includes(kommune);

const kommuneOf = (decisions: readonly AgreementDecision[]): string | undefined =>
  decisions.findLast(({ agreement }) => agreement !== undefined)?.agreement?.kommune;

/** The first lead time of a rule that no agreement may move. */
const notToBeMoved = ({ frister }: Agreement): AgreementRefused | undefined => {
  const frist = frister.findIndex(({ forventning }) => !mayBeAgreed(forventning));
  const forventning = frister[frist]?.forventning;
  if (forventning === undefined) return undefined;
  return { why: isExpectation(forventning) ? 'regelen-avtales-ikke' : 'ukjent-regel', frist };
};

const layDown = (
  book: AgreementBook,
  { agreement, grunn, byggerPa }: Extract<AgreementWish, { slag: 'fastsett' }>,
  decider: AgreementDecider,
): AgreementDecided => {
  const { avtaleId, kommune } = agreement;
  if (!isTheirs(decider, kommune)) return refused('ikke-deres-kommune');
  const known = kommuneOf(book.get(avtaleId) ?? []);
  if (known !== undefined && known !== kommune) return refused('annen-kommune');
  const last = lastWord(book, avtaleId);
  const versjon = last?.versjon ?? 0;
  if (last?.agreement !== undefined && isSameJson(last.agreement, agreement)) return { kind: 'standing', versjon };
  if (byggerPa !== undefined && byggerPa !== versjon) return refused('nyere-versjon');
  const fixed = notToBeMoved(agreement);
  if (fixed !== undefined) return { kind: 'refused', ...fixed };
  const { opphav, av: avgjortAv } = decider;
  const data = present({ ...agreement, versjon: versjon + 1, opphav, avgjortAv, grunn });
  return {
    kind: 'decided',
    event: { type: 'no.overgang.sporing.avtale-fastsatt.v1', data: data as AvtaleFastsatt['data'] },
  }; // ids that the border has checked
};

const withdraw = (
  book: AgreementBook,
  { avtaleId, grunn }: Extract<AgreementWish, { slag: 'opphev' }>,
  decider: AgreementDecider,
): AgreementDecided => {
  const decisions = book.get(avtaleId) ?? [];
  const last = decisions.at(-1);
  const kommune = kommuneOf(decisions);
  if (last === undefined || kommune === undefined) return refused('finnes-ikke');
  if (!isTheirs(decider, kommune)) return refused('ikke-deres-kommune');
  if (last.agreement === undefined) return { kind: 'standing', versjon: last.versjon };
  const { opphav, av: avgjortAv } = decider;
  const { institusjon } = last.agreement;
  const data = present({ avtaleId, versjon: last.versjon + 1, kommune, institusjon, opphav, avgjortAv, grunn });
  return {
    kind: 'decided',
    event: { type: 'no.overgang.sporing.avtale-opphevet.v1', data: data as AvtaleOpphevet['data'] },
  }; // likewise
};

/** What comes of somebody's wish about an agreement. A municipality's own only; never what rests on law. */
export const decideOnAgreement = (
  book: AgreementBook,
  wish: AgreementWish,
  decider: AgreementDecider,
): AgreementDecided => (wish.slag === 'fastsett' ? layDown(book, wish, decider) : withdraw(book, wish, decider));
