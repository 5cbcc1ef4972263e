import type { ShownBoard } from '../board/board-state.ts';
import { tableRole } from '../components/table-role.ts';
import { groupBySeverity } from '../view/group-by-severity.ts';
import { moveBetweenRows } from './move-between-rows.ts';
import { WorklistRow } from './worklist-row.tsx';

/** The columns of the worklist. */
export const columns = ['Ut', 'Hvem', 'Overgang', 'Ledd', 'Mangler', 'Hvem sitt trekk', 'Frist', 'Sist nytt'] as const;

interface TableProps {
  readonly shown: ShownBoard;
  /** The present moment, as the tracker sees it. */
  readonly per: string;
  readonly search: string;
  readonly openId?: string | undefined;
  readonly isChanging: boolean;
}

const newsOf = ({ news }: ShownBoard, id: string): 'Ny' | 'Endret' | undefined => {
  if (news.added.has(id)) return 'Ny';
  return news.changed.has(id) ? 'Endret' : undefined;
};

/** The rows under a heading for each severity. Roles are said aloud because cards on small screens undo the table's own. */
export const WorklistTable = ({ shown, per, search, openId, isChanging }: TableProps) => (
  <table {...tableRole('table')} className="worklist" aria-busy={isChanging} onKeyDown={moveBetweenRows}>
    <caption className="only-heard">Overganger, det som haster mest først</caption>
    <thead {...tableRole('rowgroup')}>
      <tr {...tableRole('row')}>
        {columns.map((column) => (
          <th key={column} {...tableRole('columnheader')} scope="col" className="column-title">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    {groupBySeverity(shown.rows).map(({ severity, title, meaning, rows }) => (
      <tbody key={severity} {...tableRole('rowgroup')} className={`group group--${severity}`}>
        <tr {...tableRole('row')} className="group-heading">
          <th {...tableRole('rowheader')} scope="rowgroup" colSpan={columns.length} className="group-title">
            {title} <span className="detail detail--aside">{meaning}</span>
          </th>
        </tr>
        {rows.map((row) => (
          <WorklistRow
            key={row.overgangId}
            row={row}
            per={per}
            search={search}
            news={newsOf(shown, row.overgangId)}
            isOpen={row.overgangId === openId}
          />
        ))}
      </tbody>
    ))}
  </table>
);
