import { Button } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { useLive } from '../live/live-context.tsx';

/** Says that something happened to the open transition, and waits to be asked before anything moves. */
export const NewsBar = ({ id, again }: { readonly id: string; readonly again: () => void }) => {
  const live = useLive();
  const [hasNews, setHasNews] = useState(false);
  useEffect(
    () => live.listen((message) => message.type === 'endring' && message.overgangId === id && setHasNews(true)),
    [live, id],
  );
  const show = (): void => {
    setHasNews(false);
    again();
  };
  return (
    <div role="status" className="news-bar">
      {hasNews && (
        <Button size="small" onClick={show}>
          Noe nytt har skjedd – vis
        </Button>
      )}
    </div>
  );
};
