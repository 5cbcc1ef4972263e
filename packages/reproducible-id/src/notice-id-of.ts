import type { MangelId, OvergangId, VarselId } from '@overgang/contracts';
import { idOfParts } from './uuid-v5.ts';

/**
 * The id of one notice. Sending the same news to the same receiver twice gives the same id, so the inbox sees one.
 * @param about the gap or the transition that the notice is about.
 * @param receiver the addressee in one text, for example 'boligsosial:3403'.
 * @param occasion what is new: a hash or version of the contents.
 */
export const noticeIdOf = (about: MangelId | OvergangId, receiver: string, occasion: string): VarselId =>
  idOfParts('notice', [about, receiver, occasion]) as VarselId; // the brand's meaning is exactly this computation
