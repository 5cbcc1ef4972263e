import type { Matter } from '@overgang/contracts/events';

/** What a clinic's fact is about: a stay, where it names one; else the person as such. */
export const matterOf = ({ data }: { readonly data: object }): Matter | undefined =>
  'oppholdId' in data && typeof data.oppholdId === 'string'
    ? { kind: 'opphold', id: data.oppholdId, isStay: true }
    : undefined;
