import { z } from 'zod';

/** An agency that has a door of its own. */
export const Etat = z.enum(['tsb', 'kriminalomsorg', 'nav', 'boligsosial']);
export type Etat = z.output<typeof Etat>;

/** Where a follow-up can be: an agency, or a part of the health service. */
export const OppfolgingHos = z.enum([...Etat.options, 'helse', 'fastlege', 'annet']);
export type OppfolgingHos = z.output<typeof OppfolgingHos>;
