import type { Etat } from '@overgang/contracts';
import { opprettOvergang } from '@overgang/contracts/board';
import type { WayOut } from '../view/way-out-draft.ts';
import type { Answered } from './ask.ts';
import { tell, tellAndRead } from './ask.ts';

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

/** Takes a waiver back. */
export const takeWaiverBack = (overgangId: string, mangelId: string, grunn: string): Done =>
  tell(`${gapOf(overgangId, mangelId)}/frafall/opphevelse`, { grunn });

/** Hands a gap over to another agency. */
export const handOver = (
  overgangId: string,
  mangelId: string,
  to: { readonly til: Etat; readonly grunn: string },
): Done => tell(`${gapOf(overgangId, mangelId)}/overlevering`, to);

/** Says that a message on the list is not to be matched. */
export const setAside = (hendelse: string, grunn: string): Done =>
  tell('/api/v1/ukoblet/avvisning', { hendelse, grunn });

/** Takes a message up again that was set aside. */
export const takeUpAgain = (hendelse: string, grunn: string): Done =>
  tell('/api/v1/ukoblet/avvisning/opphevelse', { hendelse, grunn });

/** Makes a transition of a message, and says which. */
export const makeTransition = (wish: {
  readonly hendelse: string;
  readonly fra: WayOut;
  readonly grunn: string;
}): Promise<Answered<{ readonly overgangId: string }>> =>
  tellAndRead('/api/v1/ukoblet/opprettelse', wish, opprettOvergang.responses[200]);

/** Something of the other person that the reader sees. */
export type Other = { readonly overgangId: string } | { readonly hendelse: string };

/** Says that the person of a transition is another one that stands here too. */
export const merge = (overgangId: string, med: Other, grunn: string): Done =>
  tell(`${of(overgangId)}/sammenslaing`, { med, grunn });

/** Says that they are two after all. */
export const part = (overgangId: string, sammenslaing: string, grunn: string): Done =>
  tell(`${of(overgangId)}/sammenslaing/opphevelse`, { sammenslaing, grunn });
