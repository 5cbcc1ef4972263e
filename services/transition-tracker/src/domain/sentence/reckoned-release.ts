import type { Stay } from '../journey/journey.ts';
import { daysAway } from './days-away.ts';
import { type Milestones, reckonSentence } from './reckon-sentence.ts';

/** When release may come, by the sentence that was told. Never a date of the prison's own. */
export type ReckonedRelease =
  /** No end can be reckoned: whoever is in remand can be released the same day (FOR-2002-02-22-183 § 4-4). */
  | { readonly slag: 'varetekt' }
  /** Away for nobody knows how long: the days are reckoned anew after the return (§ 3-3). */
  | { readonly slag: 'borte' }
  /** Between the two days. */
  | { readonly slag: 'straff'; readonly tidligst: string; readonly senest: string; readonly milestones: Milestones }
  /** Served in full, always: imprisonment in place of a fine (§ 3-2). */
  | { readonly slag: 'bot'; readonly tidligst: string; readonly senest: string };

/**
 * What the sentence of a stay says of the release; undefined when there is no sentence, when it has no fixed length
 * (forvaring), or when the person has left. Serving in an institution (§ 12) or at home (§§ 16, 16 a) is serving: it moves no
 * day.
 */
export const reckonedRelease = (stay: Stay): ReckonedRelease | undefined => {
  const { straff, slag, exit } = stay;
  if (exit !== undefined || slag === 'forvaring') return undefined;
  if (straff === undefined) return slag === 'varetekt' ? { slag } : undefined;
  const away = daysAway(straff, stay.away ?? []);
  if (away === undefined) return { slag: 'borte' };
  const { lengde, varetektsfradrag: fradrag = 0 } = straff.said;
  const milestones = reckonSentence({ start: straff.start, lengde, fradrag, away });
  const { toTredjedeler, fullTid: senest } = milestones;
  if (slag === 'bot') return { slag, tidligst: senest, senest };
  return { slag: 'straff', tidligst: toTredjedeler ?? senest, senest, milestones };
};
