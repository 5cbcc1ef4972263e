import type { IncomingHttpHeaders } from 'node:http';
import type { Caller, CallerEtat } from '@overgang/access';
import type { RouteContract } from '@overgang/contracts';
import type { FastifyRequest } from 'fastify';
import { checkMediaType } from './media-type.ts';
import { problem, RefusalError } from './problem.ts';
import { type Limiter, networkOf } from './rate-limit.ts';
import './request-context.ts';

/**
 * Who is behind a request. Throws access's `Unauthorised`. The other headers are for those who know their callers by a
 * session cookie instead; `openTokenVerifier(...).verify` fits as it is.
 */
export type VerifyToken = (authorization: string | undefined, headers: IncomingHttpHeaders) => Promise<Caller>;

/** What stands between a request and its handler. */
export interface Gate {
  readonly verifyToken: VerifyToken;
  /** Whose callers may come in at all; everybody when left out. */
  readonly callers?: readonly CallerEtat[] | undefined;
  readonly perAddress: Limiter;
  readonly perOrganisation: Limiter;
  readonly isClosing: () => boolean;
}

const checkRights = (caller: Caller, contract: RouteContract, callers: readonly CallerEtat[] | undefined): void => {
  if (callers !== undefined && !callers.includes(caller.etat)) throw new RefusalError(problem('feil-etat'));
  if (caller.scopes.includes(contract.scope)) return;
  throw new RefusalError(
    problem('mangler-tilgang', {
      detail: `Denne adressen krever tilgangen ${contract.scope}.`,
      headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${contract.scope}"` },
    }),
  );
};

/**
 * The way in to one route, before any of the body is read: not while closing, then the limit per address, the token, the
 * agency, the scope, the limit per organisation, the content type. Throws what is refused.
 */
export const gateOf = (contract: RouteContract, gate: Gate) => {
  const { verifyToken, callers, perAddress, perOrganisation, isClosing } = gate;
  return async (request: FastifyRequest): Promise<void> => {
    if (isClosing()) {
      throw new RefusalError(problem('stenger', { headers: { connection: 'close', 'retry-after': '2' } }));
    }
    const { headers } = request.raw;
    perAddress(networkOf(request.ip));
    if (contract.scope !== 'open') {
      const caller = await verifyToken(headers.authorization, headers);
      request.caller = caller;
      checkRights(caller, contract, callers);
      perOrganisation(caller.organisation);
    }
    checkMediaType(contract, headers);
  };
};
