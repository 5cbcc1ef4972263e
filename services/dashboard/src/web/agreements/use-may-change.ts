import { scopes } from '@overgang/contracts';
import { useMe } from '../shell/me-context.tsx';

/** Whether the reader may change agreements of this municipality; without one: of any. The tracker has the last word. */
export const useMayChange = (kommune?: string): boolean => {
  const me = useMe();
  if (!me.kan.includes(scopes.avtaler)) return false;
  return kommune === undefined ? me.kommuner.length > 0 : me.kommuner.some((own) => own.kommune === kommune);
};
