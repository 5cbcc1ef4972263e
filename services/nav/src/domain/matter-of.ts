import type { Matter } from '@overgang/contracts/events';

/** What a NAV office's fact is about: a temporary home, where it names one; else the person as such. */
export const matterOf = ({ data }: { readonly data: object }): Matter | undefined =>
  'botilbudId' in data && typeof data.botilbudId === 'string'
    ? { kind: 'botilbud', id: data.botilbudId, isStay: false }
    : undefined;
