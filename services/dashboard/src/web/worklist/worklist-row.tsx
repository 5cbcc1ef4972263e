import { Tag } from '@navikt/ds-react';
import type { LeddenePaTavla, Overgangsrad } from '@overgang/contracts/board';
import { LinkChip } from '../components/link-chip.tsx';
import { tableRole } from '../components/table-role.ts';
import { goTo } from '../navigation/location.ts';
import { PageLink } from '../navigation/page-link.tsx';
import { linkWords } from '../view/link-words.ts';
import { pathOfTransition } from '../view/route-of-path.ts';
import { DeadlineCell, GapsCell, MoveCell, NewsCell, OriginCell, WayOutCell } from './row-cells.tsx';

const linkNames = Object.keys(linkWords) as (keyof LeddenePaTavla)[]; // the keys of a record are its keys

interface RowProps {
  readonly row: Overgangsrad;
  readonly per: string;
  /** The filters of the address, to come back to. */
  readonly search: string;
  readonly news?: 'Ny' | 'Endret' | undefined;
  readonly isOpen: boolean;
}

/** One transition. The whole row can be clicked; its name is the link for keyboards and screen readers. */
export const WorklistRow = ({ row, per, search, news, isOpen }: RowProps) => {
  const address = pathOfTransition(row.overgangId) + search;
  const cell = { row, per };
  return (
    <tr
      {...tableRole('row')}
      className={`row row--${row.alvor}`}
      data-open={isOpen}
      data-news={news}
      onClick={(event) => clickedBeside(event) && goTo(address)}
    >
      <td {...tableRole('cell')} data-label="Ut" className="cell cell-out">
        <WayOutCell {...cell} />
      </td>
      <th {...tableRole('rowheader')} scope="row" data-label="Hvem" className="cell cell-who">
        <PageLink href={address} className="who" data-row-link="">
          {row.hvem}
        </PageLink>
        {news !== undefined && (
          <Tag size="xsmall" variant="strong" data-color="accent">
            {news}
          </Tag>
        )}
        {row.ubesvart && <span className="detail">Ubesvart</span>}
      </th>
      <td {...tableRole('cell')} data-label="Overgang" className="cell cell-origin">
        <OriginCell {...cell} />
      </td>
      <td {...tableRole('cell')} data-label="Ledd" className="cell cell-links">
        <ul className="chips">
          {linkNames.map((name) => (
            <LinkChip key={name} name={name} link={row.ledd[name]} />
          ))}
        </ul>
      </td>
      <td {...tableRole('cell')} data-label="Mangler" className="cell cell-gaps">
        <GapsCell {...cell} />
      </td>
      <td {...tableRole('cell')} data-label="Hvem sitt trekk" className="cell cell-move">
        <MoveCell {...cell} />
      </td>
      <td {...tableRole('cell')} data-label="Frist" className="cell cell-deadline">
        <DeadlineCell {...cell} />
      </td>
      <td {...tableRole('cell')} data-label="Sist nytt" className="cell cell-news">
        <NewsCell {...cell} />
      </td>
    </tr>
  );
};

/** A click on the row itself: not on a link, and not the end of marking text. */
const clickedBeside = (event: React.MouseEvent<HTMLElement>): boolean => {
  const target = event.target;
  const isOnLink = target instanceof Element && target.closest('a, button') !== null;
  return !isOnLink && window.getSelection()?.isCollapsed !== false;
};
