import { z } from 'zod';

/** Yes, no, or not known yet. 'ukjent' is an answer: nobody has to guess. */
export const JaNeiUkjent = z.enum(['ja', 'nei', 'ukjent']);
export type JaNeiUkjent = z.output<typeof JaNeiUkjent>;

/** What the person will need, link by link. A link that is left out has not been looked at. */
export const Behov = z.strictObject({
  bolig: JaNeiUkjent.optional(),
  nav: JaNeiUkjent.optional(),
  ansvarlig: JaNeiUkjent.optional(),
  helse: JaNeiUkjent.optional(),
  aktivitet: JaNeiUkjent.optional(),
});
export type Behov = z.output<typeof Behov>;
