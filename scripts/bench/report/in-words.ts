import type { Figure, Report } from './figure.ts';
import { isReached, ratioOf, type Spread, spreadOf } from './spread.ts';

const inDigits = (value: number, unit: Figure['unit']): string => {
  if (unit === 'times') return value.toFixed(2);
  return (unit === 'ms' || unit === 's') && value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
};

const spreadInWords = ({ median, least, most }: Spread, unit: Figure['unit']): string =>
  least === most
    ? inDigits(median, unit)
    : `${inDigits(median, unit)} (${inDigits(least, unit)}–${inDigits(most, unit)})`;

const targetInWords = ({ target, unit }: Figure): string => {
  if (target === undefined) return '';
  return target.kind === 'at-most' ? `≤ ${target.most} ${unit}` : `≥ ${target.least}`;
};

/** One figure as the cells of a table: what, ours, ceiling, ratio, target, reached. */
export const cellsOf = (figure: Figure): readonly string[] => {
  const { what, unit, ours, ceiling } = figure;
  const ratio = ratioOf(figure);
  const share = ratio && `${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)})`;
  return [
    what,
    `${spreadInWords(spreadOf(ours), unit)} ${unit}`,
    ceiling === undefined ? '' : spreadInWords(spreadOf(ceiling), unit),
    share ?? '',
    targetInWords(figure),
    figure.target === undefined ? '' : isReached(figure) ? 'yes' : 'no',
  ];
};

/** The heads of the table. */
export const tableHeads = ['what', 'median (min–max)', 'ceiling', 'ratio', 'target', 'reached'] as const;

/** What became of the events, as one sentence; what was not counted is said to be so. */
export const faultsInWords = ({ faults }: Report): string =>
  (['lost', 'duplicated', 'reordered'] as const)
    .map((kind) => (faults[kind] === undefined ? `${kind} not counted` : `${faults[kind]} ${kind}`))
    .join(', ')
    .concat('.');
