import type { IncomingHttpHeaders } from 'node:http';
import type { RouteContract } from '@overgang/contracts';
import { problem, RefusalError } from './problem.ts';

const json = ['application/json'];

const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const isUtf8 = (parameters: readonly string[]): boolean =>
  parameters.every((one) => {
    const [name = '', value = ''] = one.trim().toLowerCase().split('=');
    return name !== 'charset' || value.replaceAll('"', '') === 'utf-8';
  });

/** Whether a content type is JSON, its `+json` kin included. */
export const isJson = (type: string): boolean => /^application\/(?:[\w.-]+\+)?json$/.test(type);

/** The content types that a route takes, lower case. */
export const consumedBy = (contract: RouteContract): readonly string[] => contract.consumes ?? json;

/**
 * Looks at the headers before any of the body is read, and throws the refusal `feil-innholdstype` unless the body is of a
 * kind that the route takes, in UTF-8, and not compressed.
 */
export const checkMediaType = (contract: RouteContract, headers: IncomingHttpHeaders): void => {
  if (!hasBody(headers)) return;
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
  const encoding = headers['content-encoding'] ?? 'identity';
  const allowed = consumedBy(contract);
  if (encoding === 'identity' && allowed.includes(type.trim().toLowerCase()) && isUtf8(parameters)) return;
  throw new RefusalError(
    problem('feil-innholdstype', { detail: `Send ${allowed.join(' eller ')} i UTF-8, uten komprimering.` }),
  );
};
