import { Skeleton } from '@navikt/ds-react';

const rows = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Where the rows will be. */
export const WaitingRows = () => (
  <div aria-busy="true" className="waiting-rows">
    <p role="status" className="only-heard">
      Henter arbeidslisten
    </p>
    {rows.map((row) => (
      <Skeleton key={row} variant="rounded" height={64} />
    ))}
  </div>
);
