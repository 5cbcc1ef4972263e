import { bydeler, type Etat, kommuner, type Mottaker } from '@overgang/contracts';
import type { Part } from '@overgang/contracts/board';
import { present } from '../records/present.ts';

/** The name of a unit, as it may be shown; undefined for one that nobody knows. */
export type NameOf = (orgnr: string) => string | undefined;

const offices: Readonly<Record<Etat, string>> = {
  tsb: 'Behandlingsenheten',
  kriminalomsorg: 'Fengselet',
  nav: 'NAV',
  boligsosial: 'Boligkontoret',
};

const placeIn = ({ kommune, bydel }: Mottaker): string => {
  const city = bydel === undefined ? undefined : bydeler.get(bydel);
  const place = city ?? (kommune === undefined ? undefined : kommuner.get(kommune));
  return place === undefined ? '' : ` ${place}`;
};

/** The party's name, ready to show: the unit's own, else its agency and place. */
export const nameOfParty = (party: Mottaker, nameOf: NameOf): string =>
  (party.enhet && nameOf(party.enhet)) ?? `${offices[party.etat]}${placeIn(party)}`;

/** The party as the board names it. */
export const partyInWords = (party: Mottaker, nameOf: NameOf): Part => {
  const { etat, kommune, enhet } = party;
  return present({ etat, navn: nameOfParty(party, nameOf), kommune, enhet });
};
