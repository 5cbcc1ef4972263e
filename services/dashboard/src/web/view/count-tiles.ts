import type { Tall, Tavlefilter } from '@overgang/contracts/board';
import { filterToSearch } from './filter-in-url.ts';

/** A count on top of the board, and the address that shows what it counts. */
export interface CountTile {
  readonly label: string;
  readonly count: number | undefined;
  readonly href: string;
  readonly isChosen: boolean;
  /** `alarm` and `late` only while there is something to be alarmed about. */
  readonly tone: 'alarm' | 'late' | 'calm';
}

const filtered = (filter: Tavlefilter, change: Partial<Pick<Tavlefilter, 'alvor' | 'visning'>>): string => {
  const { alvor: _alvor, visning: _visning, ...rest } = filter;
  return `/${filterToSearch({ ...rest, ...change })}`;
};

/** What the tiles are made of. */
export interface CountedBoard {
  /** Undefined until they are known. */
  readonly counts: Tall | undefined;
  readonly filter: Tavlefilter;
  /** A move can be the viewer's own. */
  readonly hasMoves: boolean;
}

/** The counts on top. Choosing one that is chosen already goes back to all. */
export const countTiles = ({ counts, filter, hasMoves }: CountedBoard): readonly CountTile[] => {
  const severity = (label: string, alvor: NonNullable<Tavlefilter['alvor']>, tone: CountTile['tone']): CountTile => {
    const count = counts?.alvor[alvor];
    const isChosen = filter.alvor === alvor;
    return {
      label,
      count,
      isChosen,
      href: filtered(filter, isChosen ? {} : { alvor }),
      tone: count === 0 ? 'calm' : tone,
    };
  };
  const view = (label: string, visning: NonNullable<Tavlefilter['visning']>, count: number | undefined): CountTile => {
    const isChosen = filter.visning === visning;
    return { label, count, isChosen, href: filtered(filter, isChosen ? {} : { visning }), tone: 'calm' };
  };
  const isAll = filter.alvor === undefined && filter.visning === undefined;
  return [
    { label: 'Alle', count: counts?.totalt, isChosen: isAll, href: filtered(filter, {}), tone: 'calm' },
    severity('Kritisk', 'kritisk', 'alarm'),
    severity('Over frist', 'over-frist', 'late'),
    severity('Kommer', 'kommende', 'calm'),
    ...(hasMoves ? [view('Vår tur', 'mitt-trekk', counts?.mittTrekk)] : []),
    view('Ubesvart', 'ubesvart', counts?.ubesvart),
    { label: 'Ukoblet', count: counts?.ukoblet, isChosen: false, href: '/ukoblet', tone: 'calm' },
  ];
};
