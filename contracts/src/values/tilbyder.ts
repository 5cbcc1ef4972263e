import { z } from 'zod';

/**
 * Who provides a home or follow-up in it: the municipality itself, a care place that it buys, a house of the third sector, a
 * private landlord (with or without the municipality's guarantee for the deposit), or family. Who exactly, nobody says here.
 */
export const Tilbyder = z.enum([
  'kommunen',
  'kjopt-plass',
  'ideell',
  'privat-utleier',
  'privat-utleier-med-garanti',
  'familie',
]);
export type Tilbyder = z.output<typeof Tilbyder>;
