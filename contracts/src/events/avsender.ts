import type { Etat } from '../values/etat.ts';

/** Who sends an event: one agency, any of them ('felles'), or the tracker ('sporing'). */
export type Avsender = Etat | 'felles' | 'sporing';
