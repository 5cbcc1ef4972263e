import { z } from 'zod';

/** Where the person goes, or says they stay. 'uten-tak': no roof tonight. */
export const Utsted = z.enum([
  'egen-bolig',
  'kommunal-bolig',
  'midlertidig-botilbud',
  'hos-familie',
  'hos-venner',
  'institusjon',
  'uten-tak',
  'ukjent',
]);
export type Utsted = z.output<typeof Utsted>;
