/** A lead time that municipality and institution have agreed on. It takes the place of the `over-frist` step of the rule. */
export interface AgreedLeadTime {
  readonly forventning: string;
  readonly dager: number;
  readonly dagslag: 'dager' | 'virkedager';
}

/** A samarbeidsavtale. Without `institusjon` it holds for every institution. It overrides practice, never law. */
export interface Agreement {
  readonly avtaleId: string;
  readonly kommune: string;
  readonly institusjon?: string;
  /** First and last day in force; a stay is judged by the agreement in force on its first day. */
  readonly gyldigFra: string;
  readonly gyldigTil?: string;
  readonly frister: readonly AgreedLeadTime[];
}

/** Agreements by municipality, the ones that weigh most first. Made once, read at every look. */
export type Agreements = ReadonlyMap<string, readonly Agreement[]>;

export const noAgreements: Agreements = new Map();

const weighsMore = (a: Agreement, b: Agreement): number =>
  Number(b.institusjon !== undefined) - Number(a.institusjon !== undefined) ||
  (a.gyldigFra < b.gyldigFra ? 1 : a.gyldigFra > b.gyldigFra ? -1 : a.avtaleId < b.avtaleId ? -1 : 1);

/** Puts agreements where find-gaps looks: by municipality, those with one institution first, then the newest. */
export const byMunicipality = (all: readonly Agreement[]): Agreements =>
  Map.groupBy(all.toSorted(weighsMore), (agreement) => agreement.kommune);

/** The lead time that holds for a rule, with the agreement it stands in. */
export interface LeadTimeFound {
  readonly agreement: Agreement;
  readonly leadTime: AgreedLeadTime;
}

interface Wanted {
  readonly kommune: string | undefined;
  readonly institusjon: string;
  readonly forventning: string;
  readonly onDay: string;
}

const isInForce = (agreement: Agreement, day: string): boolean =>
  agreement.gyldigFra <= day && (agreement.gyldigTil === undefined || day <= agreement.gyldigTil);

/** The agreed lead time for one rule, of one municipality and institution, on the day that counts. */
export const agreedLeadTime = (agreements: Agreements, wanted: Wanted): LeadTimeFound | undefined => {
  if (wanted.kommune === undefined) return undefined;
  for (const agreement of agreements.get(wanted.kommune) ?? []) {
    if (agreement.institusjon !== undefined && agreement.institusjon !== wanted.institusjon) continue;
    if (!isInForce(agreement, wanted.onDay)) continue;
    const leadTime = agreement.frister.find((one) => one.forventning === wanted.forventning);
    if (leadTime !== undefined) return { agreement, leadTime };
  }
  return undefined;
};
