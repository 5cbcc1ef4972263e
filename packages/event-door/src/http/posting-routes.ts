import type { Caller } from '@overgang/access';
import type { Etat } from '@overgang/contracts';
import { type Delsvar, type Mottatt, meldHendelser, resourcesOf } from '@overgang/contracts/http';
import { type BoundRoute, bind, problem, type Refusal, reply, toProblemBody, toRefusal } from '@overgang/http-service';
import type { Logger } from '@overgang/service-runtime';
import type { z } from 'zod';
import { isRefusal } from '../intake/is-refusal.ts';
import { keyDisagrees } from '../intake/key-disagrees.ts';
import type { Intake, Taken } from '../intake/open-intake.ts';
import type { IncomingPost } from '../intake/post.ts';
import { readCloudEvent } from '../intake/read-cloud-event.ts';
import { type ResourceCall, readResourceCall } from '../intake/read-resource-call.ts';

/** What reporting needs. */
export interface PostingPorts {
  readonly etat: Etat;
  readonly intake: Intake;
  readonly logger: Pick<Logger, 'error'>;
}

const keyOfBatch = {
  path: 'headers.idempotency-key',
  code: 'bare-for-en',
  message: 'Idempotency-Key gjelder én melding. I en liste har hver hendelse sin egen id.',
};

/** Every way to report: one guessable call for each event, and CloudEvents, one or many. */
export const postingRoutes = ({ etat, intake, logger }: PostingPorts): readonly BoundRoute[] => {
  const takeOne = async (incoming: IncomingPost | Refusal, caller: Caller) => {
    const answer = await intake.takeOne(incoming, caller);
    return isRefusal(answer) ? answer : reply(202, answer);
  };

  /** The whole of a batch is never refused because of one of its elements, so what was thrown becomes its answer too. */
  const asElement = (taken: Taken, correlationId: string): z.input<typeof Delsvar> => {
    const answer = taken.status === 'fulfilled' ? taken.value : refusalOf(taken.reason, logger);
    return isRefusal(answer)
      ? { status: answer.status, problem: toProblemBody(answer, correlationId) }
      : { status: 202, mottatt: answer satisfies Mottatt };
  };

  return [
    ...resourcesOf(etat).map((row) =>
      bind(row.contract, (request) => {
        const call = request as unknown as ResourceCall; // these contracts are never open, so there is a caller
        return takeOne(readResourceCall(row, call), call.caller);
      }),
    ),
    bind(meldHendelser, async ({ body, headers, caller, correlationId, traceparent }) => {
      const key = headers['idempotency-key'];
      const read = (json: unknown) => readCloudEvent(json, etat, { correlationId, traceparent });
      if (!Array.isArray(body)) {
        const incoming = read(body);
        const id = isRefusal(incoming) ? undefined : incoming.post.id;
        return keyDisagrees(key, id, 'id') ?? (await takeOne(incoming, caller));
      }
      if (key !== undefined) return problem('ugyldig-innhold', { errors: [keyOfBatch] });
      const taken = await intake.takeAll(body.map(read), caller);
      return reply(207, { svar: taken.map((one) => asElement(one, correlationId)) });
    }),
  ];
};

const refusalOf = (thrown: unknown, logger: Pick<Logger, 'error'>): Refusal => {
  const { refusal, unexpected } = toRefusal(thrown);
  if (unexpected) logger.error({ err: thrown, code: refusal.code }, 'an element of a batch failed');
  return refusal;
};
