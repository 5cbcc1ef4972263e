import type { Etat, Mottaker } from '@overgang/contracts';

/** Whom a row is written for: 'tsb:<orgnr>', 'nav:<kommune>', in Oslo 'nav:<bydel>', 'koordinator:<kommune>'. */
export type Audience = string;

type Addressee = Omit<Mottaker, 'etat'> & { readonly etat: Etat | 'koordinator' };

const isNamedByUnit = (etat: string): boolean => etat === 'tsb' || etat === 'kriminalomsorg';

/** The one audience that something addressed so is written for; as access says it. Undefined when it names nobody. */
export const audienceOf = ({ etat, kommune, bydel, enhet }: Addressee): Audience | undefined => {
  const place = isNamedByUnit(etat) ? enhet : (bydel ?? kommune);
  return place === undefined ? undefined : `${etat}:${place}`;
};

/** The receiver in one text, for the id of a notice. A named unit is another receiver than its office. */
export const receiverIn = ({ etat, kommune, bydel, enhet }: Addressee): string =>
  `${etat}:${enhet ?? bydel ?? kommune ?? ''}`;

/** Whether two addresses are the same party. */
export const isSameReceiver = (a: Mottaker, b: Mottaker): boolean => receiverIn(a) === receiverIn(b);
