import type { Answered } from './ask.ts';
import { tell } from './ask.ts';

type Done = Promise<Answered<undefined>>;

const of = (overgangId: string): string => `/api/v1/overganger/${encodeURIComponent(overgangId)}`;
const gapOf = (overgangId: string, mangelId: string): string =>
  `${of(overgangId)}/mangler/${encodeURIComponent(mangelId)}`;

/** Lays a message to a transition, by the reader's word. */
export const match = (overgangId: string, hendelse: string): Done => tell(`${of(overgangId)}/koblinger`, { hendelse });

/** Takes a message away from a transition. */
export const undoMatch = (overgangId: string, hendelse: string, grunn: string): Done =>
  tell(`${of(overgangId)}/koblinger/opphevelse`, { hendelse, grunn });

/** Says that a gap is the reader's own body's to close. */
export const takeOver = (overgangId: string, mangelId: string): Done =>
  tell(`${gapOf(overgangId, mangelId)}/overtakelse`);

/** Waives a gap. */
export const waive = (overgangId: string, mangelId: string, grunn: string): Done =>
  tell(`${gapOf(overgangId, mangelId)}/frafall`, { grunn });
