import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';

const id = z.int().nonnegative();

/**
 * What the live stream says, one JSON object an SSE message; the SSE `id` is `id`, the position in the tracker's log up to
 * which everything has been said, and the SSE event name is left at its default. `endring`: this transition is new, changed or closed. `ukoblet`: the list of
 * unmatched events changed. `puls`: at least each 15 s, nothing new. `nullstill`: too far behind or rebuilt, read all anew.
 */
export const Stromhendelse = z.discriminatedUnion('type', [
  z.object({ type: z.literal('endring'), id, overgangId: OvergangId }),
  z.object({ type: z.literal('ukoblet'), id }),
  z.object({ type: z.literal('puls'), id, per: Tidspunkt }),
  z.object({ type: z.literal('nullstill'), id }),
]);
export type Stromhendelse = z.output<typeof Stromhendelse>;
