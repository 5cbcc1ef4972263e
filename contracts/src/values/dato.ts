import { z } from 'zod';

/** A calendar day in Norway, 'YYYY-MM-DD'. A day that does not exist is refused. */
export const Dato = z.iso.date();
export type Dato = z.output<typeof Dato>;

/** A moment, RFC 3339 with 'Z' or an offset. A moment without a time zone is refused. */
export const Tidspunkt = z.iso.datetime({ offset: true });
export type Tidspunkt = z.output<typeof Tidspunkt>;
