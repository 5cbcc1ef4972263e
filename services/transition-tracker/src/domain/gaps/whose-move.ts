import type { Mottaker } from '@overgang/contracts';
import type { Expectation } from '../expectations/expectation.ts';
import type { Occasion } from '../expectations/occasion.ts';
import { takerOf } from './decided-on.ts';
import type { StayLook } from './stay-look.ts';
import { whoCanAct } from './who-can-act.ts';

/** Whose move an unmet expectation is, before anybody takes it on; undefined for a remark. */
export const responsibleFor = (row: Expectation, occasion: Occasion, { s, tell }: StayLook): Mottaker | undefined => {
  if (row.responsible === 'ingen') return undefined;
  return row.responsible === 'mottaker' ? occasion.receiver : whoCanAct(s, row.responsible, tell);
};

/** Roles whose move is the sender's while they may not be told. */
const fallsBack: ReadonlySet<Expectation['responsible']> = new Set(['boligsosial', 'nav', 'ansvarlig']);

/** Asked of an office that may not be told, about somebody who has left: the institution can do nothing about it any more. */
export const isNobodysMove = (row: Expectation, occasion: Occasion, look: StayLook): boolean => {
  const { s } = look;
  if (s.exit === undefined || row.senderAfterExit || !fallsBack.has(row.responsible)) return false;
  if (responsibleFor(row, occasion, look)?.etat !== s.stay.etat || s.responsible?.etat === s.stay.etat) return false;
  return takerOf({ transition: s.stay.id, expectation: row.id, occasion: occasion.key }, s) === undefined;
};
