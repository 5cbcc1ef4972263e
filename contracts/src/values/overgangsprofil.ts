import { z } from 'zod';

/** The kind of a stay as the expectations see it. 'hjemme': home detention (§ 16, § 16 a). */
export const Overgangsprofil = z.enum([
  'tsb-kort',
  'tsb-korttid',
  'tsb-langtid',
  'dom-over-90-dager',
  'dom-inntil-90-dager',
  'varetekt',
  'forvaring',
  'hjemme',
  'ukjent',
]);
export type Overgangsprofil = z.output<typeof Overgangsprofil>;
