import type { Agreement } from './agreements.ts';

/** The agreements as they would stand without one of them. */
export const withoutAgreement = (all: readonly Agreement[], avtaleId: string): readonly Agreement[] =>
  all.filter((one) => one.avtaleId !== avtaleId);

/** The agreements as they would stand with one of them laid down, or laid down anew. */
export const withAgreement = (all: readonly Agreement[], agreement: Agreement): readonly Agreement[] => [
  ...withoutAgreement(all, agreement.avtaleId),
  agreement,
];

const firstDay = '0001-01-01';

const isBetweenTheSame = (a: Agreement, b: Agreement): boolean =>
  a.kommune === b.kommune && a.institusjon === b.institusjon;

/**
 * The agreements as they would have stood if this one had held all along: it goes before every other between the same
 * parties, for the rules that it names.
 */
export const asIfAllAlong = (
  all: readonly Agreement[],
  tried: Omit<Agreement, 'gyldigFra' | 'gyldigTil'>,
): readonly Agreement[] => {
  const held = { ...tried, gyldigFra: firstDay };
  const named = new Set(held.frister.map(({ forventning }) => forventning));
  const others = withoutAgreement(all, held.avtaleId).map((other) =>
    isBetweenTheSame(other, held)
      ? { ...other, frister: other.frister.filter(({ forventning }) => !named.has(forventning)) }
      : other,
  );
  return [...others, held];
};
