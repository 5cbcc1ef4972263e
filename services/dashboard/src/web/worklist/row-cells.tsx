import { Tag } from '@navikt/ds-react';
import type { MangelPaTavla, Overgangsrad } from '@overgang/contracts/board';
import { SeverityIcon } from '../components/severity-icon.tsx';
import { useHasMoves, useMe } from '../shell/me-context.tsx';
import { deadlineInWords } from '../view/deadline-in-words.ts';
import { keepDatesWhole } from '../view/keep-dates-whole.ts';
import { momentInWords } from '../view/moment-in-words.ts';
import { placeInWords } from '../view/place-in-words.ts';
import { wayOutInWords } from '../view/way-out-in-words.ts';

interface CellProps {
  readonly row: Overgangsrad;
  /** The present moment, as the tracker sees it. */
  readonly per: string;
}

const mostGaps = 3;

export const WayOutCell = ({ row, per }: CellProps) => {
  const { text, detail } = wayOutInWords(row.ut, per);
  return (
    <>
      <strong>{keepDatesWhole(text)}</strong>
      {detail !== undefined && <span className="detail">{keepDatesWhole(detail)}</span>}
    </>
  );
};

export const OriginCell = ({ row }: CellProps) => (
  <>
    {row.opphav.tekst}
    <span className="detail">til {placeInWords(row.sted)}</span>
  </>
);

const Gap = ({ gap }: { readonly gap: MangelPaTavla }) => (
  <li className={`gap gap--${gap.trinn}`}>
    <SeverityIcon step={gap.trinn} />
    <span>{gap.tittel}</span>
  </li>
);

export const GapsCell = ({ row }: CellProps) => {
  const hidden = row.mangler.length - mostGaps;
  if (row.mangler.length === 0) return <span className="nothing">Ingen mangler</span>;
  return (
    <ul className="gaps">
      {row.mangler.slice(0, mostGaps).map((gap) => (
        <Gap key={gap.mangelId} gap={gap} />
      ))}
      {hidden > 0 && <li className="detail">og {hidden} til</li>}
    </ul>
  );
};

export const MoveCell = ({ row }: CellProps) => {
  const hasMoves = useHasMoves();
  const { etat } = useMe();
  if (row.trekk === undefined) return <span className="nothing">Ingen</span>;
  return (
    <span className="move">
      <span>{row.trekk.navn}</span>
      {hasMoves && row.mittTrekk && (
        <Tag size="xsmall" variant="moderate" data-color="accent">
          {row.trekk.etat === etat ? 'Vår tur' : 'Også vår tur'}
        </Tag>
      )}
    </span>
  );
};

export const DeadlineCell = ({ row, per }: CellProps) => {
  const { text, day, isPressing } = deadlineInWords(row.frist, per, row.alvor);
  const hasNone = row.frist === undefined && !isPressing;
  const looks = hasNone ? 'nothing' : isPressing ? 'pressing' : 'ahead';
  return (
    <>
      <span className={looks}>{text}</span>
      {day !== undefined && <span className="detail">{day}</span>}
    </>
  );
};

export const NewsCell = ({ row, per }: CellProps) => (
  <>
    <span className="news" title={row.sistNytt.tekst}>
      {row.sistNytt.tekst}
    </span>
    <span className="detail">{momentInWords(row.sistNytt.tidspunkt, per)}</span>
  </>
);
