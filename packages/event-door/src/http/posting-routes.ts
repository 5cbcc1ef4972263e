import type { Caller } from '@overgang/access';
import type { Etat } from '@overgang/contracts';
import { type Delsvar, meldHendelser, resourcesOf } from '@overgang/contracts/http';
import { type BoundRoute, bind, reply, toProblemBody } from '@overgang/http-service';
import type { z } from 'zod';
import { type AcceptPost, isRefusal } from '../intake/accept-post.ts';
import { type CallTrace, readCloudEvent } from '../intake/read-cloud-event.ts';
import { type ResourceCall, readResourceCall } from '../intake/read-resource-call.ts';

/** Every way to report: one guessable call for each event, and CloudEvents, one or many. */
export const postingRoutes = (etat: Etat, accept: AcceptPost): readonly BoundRoute[] => {
  const acceptJson = async (json: unknown, caller: Caller, trace: CallTrace) => {
    const read = readCloudEvent(json, etat, trace);
    return isRefusal(read) ? read : await accept(read, caller);
  };

  const acceptElement = async (json: unknown, caller: Caller, trace: CallTrace): Promise<z.input<typeof Delsvar>> => {
    const answer = await acceptJson(json, caller, trace);
    return isRefusal(answer)
      ? { status: answer.status, problem: toProblemBody(answer, trace.correlationId) }
      : { status: 202, mottatt: answer };
  };

  return [
    ...resourcesOf(etat).map((row) =>
      bind(row.contract, async (request) => {
        const call = request as unknown as ResourceCall; // these contracts are never open, so there is a caller
        const read = readResourceCall(row, call);
        const answer = isRefusal(read) ? read : await accept(read, call.caller);
        return isRefusal(answer) ? answer : reply(202, answer);
      }),
    ),
    bind(meldHendelser, async ({ body, caller, ...trace }) => {
      if (Array.isArray(body))
        return reply(207, { svar: await Promise.all(body.map((json) => acceptElement(json, caller, trace))) });
      const answer = await acceptJson(body, caller, trace);
      return isRefusal(answer) ? answer : reply(202, answer);
    }),
  ];
};
