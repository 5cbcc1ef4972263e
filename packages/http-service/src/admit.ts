import type { IncomingHttpHeaders } from 'node:http';
import type { Caller, CallerEtat } from '@overgang/access';
import type { RouteContract } from '@overgang/contracts';
import type { FastifyRequest } from 'fastify';
import { checkMediaType } from './media-type.ts';
import { problem, RefusalError } from './problem.ts';
import type { Limiter } from './rate-limit.ts';
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
 * The way in to one route, before any of the body is read: the limit per address, the token, the agency, the scope, the
 * limit per organisation, the content type. Throws what is refused.
 */
export const gateOf =
  (contract: RouteContract, { verifyToken, callers, perAddress, perOrganisation }: Gate) =>
  async (request: FastifyRequest): Promise<void> => {
    await perAddress(request);
    if (contract.scope !== 'open') {
      const caller = await verifyToken(request.headers.authorization, request.headers);
      request.caller = caller;
      checkRights(caller, contract, callers);
      await perOrganisation(request);
    }
    checkMediaType(contract, request.headers);
  };
