import { z } from 'zod';

/** A kind of activity to go to after the exit. */
export const Aktivitet = z.enum(['arbeid', 'tiltak', 'utdanning', 'dagtilbud', 'frivillig', 'annet']);
export type Aktivitet = z.output<typeof Aktivitet>;
