import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type LiveChanges, openLiveChanges } from './open-live-changes.ts';

const LiveContext = createContext<LiveChanges | undefined>(undefined);

/** One live stream for all that is inside. */
export const LiveProvider = ({ children }: { readonly children: ReactNode }) => {
  const [live] = useState(() => openLiveChanges('/api/v1/strom'));
  useEffect(() => live.start(), [live]);
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
