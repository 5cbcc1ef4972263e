import { createContext, useContext } from 'react';
import type { Meg } from '../../contract/session.ts';

/** Whom the board is shown to; set once, by the app. */
export const MeContext = createContext<Meg | undefined>(undefined);

/** Whom the board is shown to. */
export const useMe = (): Meg => {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('useMe stands outside the signed-in page');
  return me;
};

/** Whether a move can be the viewer's own. Coordinators and leaders watch over the moves of others. */
export const useHasMoves = (): boolean => useMe().etat !== 'koordinator';
