import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type LiveChanges, openLiveChanges } from './open-live-changes.ts';
import { whileVisible } from './while-visible.ts';

const LiveContext = createContext<LiveChanges | undefined>(undefined);

/** One live stream for all that is inside. */
export const LiveProvider = ({ children }: { readonly children: ReactNode }) => {
  const [live] = useState(() => openLiveChanges('/api/v1/strom'));
  useEffect(() => whileVisible(live.start), [live]);
  return <LiveContext value={live}>{children}</LiveContext>;
};

/** The live stream. */
export const useLive = (): LiveChanges => {
  const live = useContext(LiveContext);
  if (live === undefined) throw new Error('useLive stands outside LiveProvider');
  return live;
};

/** Whether the live stream is broken just now. */
export const useIsLiveLost = (): boolean => {
  const live = useLive();
  const [isLost, setIsLost] = useState(false);
  useEffect(() => live.listen(({ type }) => setIsLost(type === 'lost')), [live]);
  return isLost;
};

const minuteOf = (moment: string): number => Math.floor(Date.parse(moment) / 60_000);

/**
 * The tracker's clock as the stream last told it, to the minute; undefined before it has. While the stream says nothing
 * but the time, the rows on the screen are as fresh as this.
 */
export const useTrackerClock = (): string | undefined => {
  const live = useLive();
  const [per, setPer] = useState<string>();
  useEffect(
    () =>
      live.listen((message) => {
        if (message.type !== 'puls') return;
        setPer((before) => (before !== undefined && minuteOf(before) === minuteOf(message.per) ? before : message.per));
      }),
    [live],
  );
  return per;
};
