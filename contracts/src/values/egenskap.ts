import { z } from 'zod';

/** A quality that a home must have, or has. 'avstand': away from named places or persons, for instance a ban on contact. */
export const Egenskap = z.enum([
  'rusfri',
  'bemannet',
  'tilrettelagt',
  'egnet-for-barn',
  'avstand',
  'skjermet',
  'kjaeledyr',
]);
export type Egenskap = z.output<typeof Egenskap>;

/** Whether children live with the person, visit, or neither. Decides how large a home must be. */
export const Barn = z.enum(['bor-med', 'samvaer', 'ingen']);
export type Barn = z.output<typeof Barn>;
