import type { Matter } from '@overgang/contracts/events';

/** What the prison service's fact is about: a stay, where it names one; else the person as such. */
export const matterOf = ({ data }: { readonly data: object }): Matter | undefined =>
  'fengselsoppholdId' in data && typeof data.fengselsoppholdId === 'string'
    ? { kind: 'fengselsopphold', id: data.fengselsoppholdId, isStay: true }
    : undefined;
