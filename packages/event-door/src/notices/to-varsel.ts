import { Varsel } from '@overgang/contracts/http';
import type { Notice } from '@overgang/notice-inbox';
import type { z } from 'zod';
import type { AnswersGiven } from './answers-given.ts';
import { knownFields } from './known-fields.ts';

const stateOf = (notice: Notice, { receipt, answer }: AnswersGiven): Varsel['tilstand'] => {
  if (notice.recalled) return 'tilbakekalt';
  if (answer) return 'besvart';
  return receipt ? 'mottatt' : 'ny';
};

const answerOf = ({ time, data }: NonNullable<AnswersGiven['answer']>) => ({
  svar: data.svar,
  ...(data.fra === undefined ? {} : { fra: data.fra }),
  ...(data.grunn === undefined ? {} : { grunn: data.grunn }),
  svart: time,
});

/** A notice as its receiver reads it: what the tracker sent, and what its receivers have said to it. */
export const toVarsel = (notice: Notice, given: AnswersGiven): z.input<typeof Varsel> => {
  const { ordered, recalled, replacedBy } = notice;
  const { varselId, overgangId, slag, mottaker, innhold, grunnlag } = ordered.data;
  const receivedAt = given.receipt?.time ?? given.answer?.time;
  const varsel = {
    varselId,
    overgangId,
    personRef: ordered.subject,
    slag,
    mottaker,
    innhold,
    grunnlag,
    sendt: ordered.time,
    tilstand: stateOf(notice, given),
    ...(receivedAt === undefined ? {} : { kvittert: receivedAt }),
    ...(given.answer === undefined ? {} : { svar: answerOf(given.answer) }),
    ...(recalled === undefined ? {} : { tilbakekalt: { tidspunkt: recalled.time, grunn: recalled.data.grunn } }),
    ...(replacedBy === undefined ? {} : { erstattetAv: replacedBy }),
    ...(ordered.traceparent === undefined ? {} : { traceparent: ordered.traceparent }),
  };
  return knownFields(Varsel, varsel) as typeof varsel; // fewer unknown fields, the same known ones
};
