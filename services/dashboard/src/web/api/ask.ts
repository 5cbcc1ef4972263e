import { type FieldError, Problem } from '@overgang/contracts/board';
import type { z } from 'zod';

/** Why an answer did not come: `away` when nobody answered, else the problem that the server told of. */
export type Failure =
  | { readonly kind: 'away' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'not-found' }
  | {
      readonly kind: 'refused';
      readonly title: string;
      readonly correlationId?: string;
      readonly errors?: readonly FieldError[];
    };

/** What came of asking. */
export type Answered<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** A failure as an answer. */
export const failed = (failure: Failure): Answered<never> => ({ kind: 'failure', failure });

/** Why a response is a no. */
export const failureOf = async (response: Response): Promise<Failure> => {
  if (response.status === 401) return { kind: 'signed-out' };
  if (response.status === 404) return { kind: 'not-found' };
  if (response.status === 502 || response.status === 503 || response.status === 504) return { kind: 'away' };
  const told = Problem.safeParse(await response.json().catch(() => undefined));
  return told.success
    ? {
        kind: 'refused',
        title: told.data.title,
        correlationId: told.data.correlationId,
        errors: told.data.errors ?? [],
      }
    : { kind: 'refused', title: 'Noe gikk galt hos oss' };
};

const readAs = async <S extends z.ZodType>(response: Response, schema: S): Promise<Answered<z.output<S>>> => {
  if (!response.ok) return failed(await failureOf(response));
  const parsed = schema.safeParse(await response.json());
  if (parsed.success) return { kind: 'answer', value: parsed.data };
  return failed({ kind: 'refused', title: 'Svaret fra tjenesten var ikke til å forstå' });
};

/** Asks our own server for what the schema describes. Rejects only when `signal` says so. */
export const ask = async <S extends z.ZodType>(
  path: string,
  schema: S,
  signal?: AbortSignal,
): Promise<Answered<z.output<S>>> => {
  try {
    const response = await fetch(path, { headers: { accept: 'application/json' }, signal: signal ?? null });
    return await readAs(response, schema);
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return failed({ kind: 'away' });
  }
};

const send = (path: string, body: unknown, method: 'POST' | 'PUT'): Promise<Response> =>
  fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Sends an order to our own server, and reads what came of it. */
export const tellAndRead = async <S extends z.ZodType>(
  path: string,
  body: unknown,
  schema: S,
): Promise<Answered<z.output<S>>> => {
  try {
    return await readAs(await send(path, body, 'POST'), schema);
  } catch {
    return failed({ kind: 'away' });
  }
};

/** Sends an order to our own server. */
export const tell = async (
  path: string,
  body: unknown = {},
  method: 'POST' | 'PUT' = 'POST',
): Promise<Answered<undefined>> => {
  try {
    const response = await send(path, body, method);
    return response.ok ? { kind: 'answer', value: undefined } : failed(await failureOf(response));
  } catch {
    return failed({ kind: 'away' });
  }
};
