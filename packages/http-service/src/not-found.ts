import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BoundRoute } from './bound-route.ts';
import { problem, type Refusal } from './problem.ts';
import { sendRefusal } from './send-refusal.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : escaped(part)))
      .join('/')}$`,
  );

/** What is said at an address without a route: 405 with the methods that it has, else 404. */
export const notFoundOf = (routes: readonly BoundRoute[]) => {
  const known = routes.map(({ contract }) => ({ pattern: patternOf(contract.path), method: contract.method }));
  const refusalFor = (url: string): Refusal => {
    const path = url.split('?', 1)[0] ?? '';
    const methods = known.filter((one) => one.pattern.test(path)).map((one) => one.method);
    if (methods.length === 0) return problem('ukjent-adresse');
    const allow = [...new Set(methods)].join(', ');
    return problem('feil-metode', { detail: `Bruk ${allow}.`, headers: { allow } });
  };
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    sendRefusal(refusalFor(request.raw.url ?? '/'), request, reply);
};
