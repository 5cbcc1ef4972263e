import type { Agreement } from './agreements.ts';

/** Between whom agreements are made: a municipality, and one institution or all of them. */
export interface Party {
  readonly kommune: string;
  readonly institusjon?: string;
}

/** Between whom an agreement is made. */
export const partyOf = ({ kommune, institusjon }: Pick<Agreement, 'kommune' | 'institusjon'>): Party =>
  institusjon === undefined ? { kommune } : { kommune, institusjon };
