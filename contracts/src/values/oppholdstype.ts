import { z } from 'zod';

/** The kind of a stay in TSB. Decides which expectations apply. */
export const Oppholdstype = z.enum(['avrusning', 'akutt', 'brukerstyrt', 'korttid', 'langtid']);
export type Oppholdstype = z.output<typeof Oppholdstype>;

/** Why a person is in prison; decides which expectations apply. */
export const Fengselshjemmel = z.enum(['dom-inntil-90-dager', 'dom-over-90-dager', 'varetekt', 'forvaring', 'bot']);
export type Fengselshjemmel = z.output<typeof Fengselshjemmel>;

/** The age group at entry: under 18 child welfare receives, under 25 straffegjennomføringsloven § 41 asks for coordination. */
export const Aldersgruppe = z.enum(['under-18', '18-24', '25-pluss']);
export type Aldersgruppe = z.output<typeof Aldersgruppe>;
