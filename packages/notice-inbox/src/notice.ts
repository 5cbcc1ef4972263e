import type { VarselId } from '@overgang/contracts';
import type { VarselBestilt, VarselTilbakekalt } from '@overgang/contracts/events';

/** One notice as an inbox keeps it: what the tracker sent, its recall if there is one, and its place in the feed. */
export interface Notice {
  /** Grows with every change, in the order of commit: a client's cursor. */
  readonly position: number;
  readonly ordered: VarselBestilt;
  readonly recalled?: VarselTilbakekalt;
  /** The id of the later notice that took this one's place. */
  readonly replacedBy?: VarselId;
}

/** Who reads: which municipalities and units it answers for. Empty bydeler means the whole of each municipality. */
export interface Reader {
  readonly kommuner: readonly string[];
  readonly bydeler: readonly string[];
  readonly enheter: readonly string[];
}

/** Whether a notice is addressed to this reader: to one of its units, or to its municipality and part of the city. */
export const isAddressedTo = ({ ordered }: Notice, reader: Reader): boolean => {
  const { mottaker, innhold } = ordered.data;
  if (mottaker.enhet !== undefined) return reader.enheter.includes(mottaker.enhet);
  if (mottaker.kommune === undefined || !reader.kommuner.includes(mottaker.kommune)) return false;
  return innhold.bydel === undefined || reader.bydeler.length === 0 || reader.bydeler.includes(innhold.bydel);
};
