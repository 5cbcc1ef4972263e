import type { Matter } from '@overgang/contracts/events';

/** What the housing office's fact is about: a home or a decision, where it names one; else the person as such. */
export const matterOf = ({ data }: { readonly data: object }): Matter | undefined => {
  if ('boligId' in data && typeof data.boligId === 'string') return { kind: 'bolig', id: data.boligId, isStay: false };
  if ('vedtakId' in data && typeof data.vedtakId === 'string')
    return { kind: 'vedtak', id: data.vedtakId, isStay: false };
  return undefined;
};
