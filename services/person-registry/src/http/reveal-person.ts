import { type Caller, isAddressedTo } from '@overgang/access';
import {
  type FieldError,
  looksLikeIdentityNumber,
  type PersonRef,
  type VarselId,
  visPerson,
} from '@overgang/contracts';
import { type BoundRoute, bind, problem, problemsOf, type Refusal, reply } from '@overgang/http-service';
import type { Logger } from '@overgang/service-runtime';
import { decideLook } from '../domain/decide-look.ts';
import type { Look } from '../domain/look.ts';
import type { Notice } from '../domain/notice.ts';
import type { Identity } from '../domain/question.ts';

/** What the route needs from the rest of the service. */
export interface RevealPersonParts {
  readonly findNotice: (varselId: VarselId) => Promise<Notice | undefined>;
  /** Resolves when the look is durable. */
  readonly writeLook: (look: Look) => Promise<void>;
  readonly findIdentity: (personRef: PersonRef) => Promise<Identity | undefined>;
  /** An ISO instant. */
  readonly now: () => string;
  readonly openForDays: number;
  readonly logger: Pick<Logger, 'warn'>;
}

const refusal = problemsOf({
  'ikke-mottaker': {
    status: 403,
    title: 'Du har ikke fått dette varselet',
    titleEn: 'This notice was not sent to you',
  },
  'varsel-lukket': {
    status: 403,
    title: 'Varselet er ikke åpent lenger, og gir ikke rett til innsyn',
    titleEn: 'The notice is no longer open and gives no right to look',
  },
  'person-slettet': {
    status: 410,
    title: 'Opplysningene om personen er slettet',
    titleEn: 'What was known about the person has been erased',
  },
});

/** As the inboxes judge it: whoever was sent the notice, and no leader who may watch it on a board. */
const isReceiver = (caller: Caller, notice: Notice | undefined): boolean =>
  notice !== undefined && isAddressedTo(caller, notice.receiver);

const numbersIn = (body: { readonly grunnlag: string; readonly formal: string }): Refusal | undefined => {
  const errors = (['grunnlag', 'formal'] as const).flatMap((field): FieldError[] =>
    looksLikeIdentityNumber(body[field])
      ? [
          {
            path: field,
            code: 'ligner-identitetsnummer',
            message: 'Teksten inneholder noe som ser ut som et fødselsnummer. Ta det bort.',
          },
        ]
      : [],
  );
  return errors.length === 0 ? undefined : problem('ugyldig-innhold', { errors });
};

/** POST /v1/innsyn: who a notice is about, for its receiver. The look is durable before the answer goes. */
export const revealPerson = (parts: RevealPersonParts): BoundRoute =>
  bind(visPerson, async ({ body, caller, correlationId }) => {
    const faulty = numbersIn(body);
    if (faulty !== undefined) return faulty;
    const { varselId, grunnlag, formal } = body;
    const notice = await parts.findNotice(varselId);
    const now = parts.now();
    const decision = decideLook({
      notice,
      isReceiver: isReceiver(caller, notice),
      now,
      openForDays: parts.openForDays,
    });
    if (decision.kind === 'refused') {
      const { organisation } = caller;
      parts.logger.warn({ code: 'look-refused', reason: decision.refusal, varselId, organisation, correlationId });
      return refusal(decision.refusal);
    }
    const { personRef } = decision;
    const identity = await parts.findIdentity(personRef);
    if (identity === undefined) return refusal('person-slettet');
    const { organisation, person: bruker } = caller;
    await parts.writeLook({ personRef, varselId, organisation, bruker, grunnlag, formal, lookedAt: now });
    const { number, name } = identity;
    const answer = { identitetsnummer: number, ...(name === undefined ? {} : { navn: name }) };
    return reply(200, answer, { 'cache-control': 'no-store' });
  });
