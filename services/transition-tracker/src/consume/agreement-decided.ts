import type { AvtaleFastsatt, AvtaleOpphevet } from '@overgang/contracts/events';
import type { AgreementDecision } from '../domain/index.ts';
import { pick } from './pick.ts';

/** A decision about an agreement, as it stands in the tracker's log, in the domain's form. */
export const agreementDecided = ({ type, data, recordedat }: AvtaleFastsatt | AvtaleOpphevet): AgreementDecision => {
  const decision = {
    ...pick(data, 'avtaleId', 'versjon', 'opphav', 'grunn'),
    recordedAt: Date.parse(recordedat),
    ...(data.avgjortAv === undefined ? {} : { av: data.avgjortAv }),
  };
  if (type === 'no.overgang.sporing.avtale-opphevet.v1') return decision;
  const frister = data.frister.map((frist) => pick(frist, 'forventning', 'dager', 'dagslag'));
  const agreement = { ...pick(data, 'avtaleId', 'kommune', 'institusjon', 'gyldigFra', 'gyldigTil'), frister };
  return { ...decision, agreement };
};
