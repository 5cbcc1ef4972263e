import { isPortFree } from '../start/is-port-free.ts';
import { codeOf, type Finding, well, wrong } from './finding.ts';

const patienceMs = 5_000;

const ask = async (url: string): Promise<Response | string> => {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
  } catch (error) {
    return codeOf(error);
  }
};

/** Whether the issuer's keys can be read: without them no token is believed. */
export const lookAtKeySet = async (url: string): Promise<Finding> => {
  const place = 'token keys';
  const answer = await ask(url);
  if (typeof answer === 'string')
    return wrong(place, `JWKS_URL does not answer (${answer})`, 'correct it, or start the issuer');
  const told: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined;
  const keys =
    typeof told === 'object' && told !== null && 'keys' in told && Array.isArray(told.keys) ? told.keys.length : 0;
  return keys > 0
    ? well(place, `${keys} at the issuer`)
    : wrong(
        place,
        `JWKS_URL answers ${answer.status} and gives no keys`,
        'it must be the address of a JSON Web Key Set',
      );
};

/** Whether a service that this one asks is there. */
export const lookAtService = async (place: string, url: string, variable: string): Promise<Finding> => {
  const answer = await ask(`${url}/health/live`);
  return typeof answer !== 'string' && answer.ok
    ? well(place, 'answers')
    : wrong(
        place,
        `does not answer (${typeof answer === 'string' ? answer : answer.status})`,
        `start it, or correct ${variable}`,
      );
};

/** Whether the service can listen, or does so already. */
export const lookAtPort = async (port: number): Promise<Finding> => {
  const place = 'port';
  if (port === 0 || (await isPortFree(port))) return well(place, port === 0 ? 'any free one' : `${port} is free`);
  const answer = await ask(`http://127.0.0.1:${port}/health/live`);
  return typeof answer !== 'string' && answer.ok
    ? well(place, `a service of ours answers at ${port} already`)
    : wrong(place, `something else listens at ${port}`, 'stop it, or choose another with PORT');
};
