import type { Bydel, Etat, Kommunenummer, Mottaker, Orgnr } from '@overgang/contracts';
import type { Audience } from '../disclosure/audience.ts';
import type { Unmatched } from './matches.ts';

/** The municipality, in Oslo the bydel, that an office answers for. */
export type PlaceOf = (orgnr: string) => string | undefined;

/** The unit that said it. */
export const unitIn = ({ source }: Pick<Unmatched, 'source'>): Orgnr =>
  source.slice(source.lastIndexOf(':') + 1) as Orgnr; // the door has checked

type Message = Pick<Unmatched, 'by' | 'source' | 'told'>;

/** Where somebody can say what it is about: the place that the message names, else that of its sender. */
const placeIn = (each: Message, placeOf: PlaceOf | undefined): string | undefined => {
  const { told } = each;
  const named = told !== undefined && 'kommune' in told ? (told.bydel ?? told.kommune) : undefined;
  return named ?? placeOf?.(unitIn(each));
};

/** Whose matter a message is: the unit of an institution, else the office of the place. */
export const partyBehind = (each: Message, placeOf: PlaceOf | undefined): Mottaker | undefined => {
  const by = each.by as Etat; // what is laid to transitions comes through the doors
  if (by === 'tsb' || by === 'kriminalomsorg') return { etat: by, enhet: unitIn(each) };
  const place = placeIn(each, placeOf);
  if (place === undefined) return undefined;
  const kommune = place.slice(0, 4) as Kommunenummer; // a bydel begins with its municipality
  return { etat: by, kommune, ...(place.length > 4 ? { bydel: place as Bydel } : {}) };
};

/** Who can say where a message belongs: its sender, and the coordinator of the place. */
export const whoCanPlace = (each: Message, placeOf: PlaceOf | undefined): readonly Audience[] => {
  const { by } = each;
  if (by === 'tsb' || by === 'kriminalomsorg') return [`${by}:${unitIn(each)}`];
  const place = placeIn(each, placeOf);
  return place === undefined ? [] : [`${by}:${place}`, `koordinator:${place}`];
};
