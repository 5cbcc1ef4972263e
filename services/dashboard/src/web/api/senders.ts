import { lesAvsendere } from '@overgang/contracts/board';
import type { z } from 'zod';
import { type Answered, ask } from './ask.ts';

export type Senders = z.output<(typeof lesAvsendere)['responses'][200]>;

/** Which senders are heard, and which units have stopped. */
export const readSenders = (signal?: AbortSignal): Promise<Answered<Senders>> =>
  ask('/api/v1/drift/avsendere', lesAvsendere.responses[200], signal);

/** The same, with every unit that has ever reported. */
export const readAllSenders = (signal?: AbortSignal): Promise<Answered<Senders>> =>
  ask('/api/v1/drift/avsendere?enheter=alle', lesAvsendere.responses[200], signal);
