import type { Etat } from '@overgang/contracts';

/** The topic that this agency's door writes. */
export const eventTopicOf = (etat: Etat): string => `overgang.hendelser.${etat}.v1`;
/** The topic that this agency's door reads. */
export const noticeTopicOf = (etat: Etat): string => `overgang.varsler.${etat}.v1`;
