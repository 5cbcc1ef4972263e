import type { Etat, Mottaker } from '@overgang/contracts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Role } from '../expectations/expectation.ts';
import { saysNotOurs } from '../expectations/sent-notices.ts';
import { needsFor } from '../survey/needs.ts';
import type { Survey } from '../survey/survey.ts';

/** The institution where the person is, or was; of a transition made by hand, whose matter it is. */
export const senderOf = ({ stay }: Survey): Mottaker => stay.opprettet?.av ?? { etat: stay.etat, enhet: stay.unit };

/** The agency of the municipality that answers for the person; undefined while none is known. */
export const officeOf = ({ stay }: Survey, etat: Etat): Mottaker | undefined => {
  if (stay.kommune === undefined) return undefined;
  return { etat, kommune: stay.kommune, ...(stay.bydel === undefined ? {} : { bydel: stay.bydel }) };
};

const answeredNotOurs = ({ journey, stay }: Survey, etat: Etat): boolean => {
  const newest = journey.notices.findLast(
    ({ sent, transition, answer }) =>
      answer !== undefined && transition === stay.id && sent?.to.etat === etat && sent.to.kommune === stay.kommune,
  );
  return newest !== undefined && saysNotOurs(newest);
};

type Tell = (etat: Etat) => Disclosure;

/** The office, when it is known, is needed, may be told, and has not said that the matter is another's. Child welfare is not NAV. */
const ableOffice = (s: Survey, etat: Etat, tell: Tell): Mottaker | undefined => {
  if (etat === 'nav' && s.stay.alder === 'under-18') return undefined;
  if (needsFor(s, etat).length === 0) return undefined;
  if (tell(etat).state !== 'kan' || answeredNotOurs(s, etat)) return undefined;
  return officeOf(s, etat);
};

const namedUnit = (s: Survey, tell: Tell): Mottaker | undefined => {
  const named = s.responsible;
  if (named === undefined || named.away) return undefined;
  if (named.etat === s.stay.etat) return { etat: named.etat, enhet: named.enhet };
  if (tell(named.etat).state !== 'kan') return undefined;
  return { ...officeOf(s, named.etat), etat: named.etat, enhet: named.enhet };
};

/** Whose move it is: the role's own, as long as they may be told; else it stays with the sender, who can ask or name a basis. */
export const whoCanAct = (s: Survey, role: Exclude<Role, 'ingen' | 'mottaker'>, tell: Tell): Mottaker => {
  switch (role) {
    case 'avsender':
      return senderOf(s);
    case 'boligsosial':
    case 'nav':
      return ableOffice(s, role, tell) ?? senderOf(s);
    case 'ansvarlig':
      return namedUnit(s, tell) ?? ableOffice(s, 'nav', tell) ?? senderOf(s);
  }
};
