import type { LocalIssuer } from '@overgang/access';

/** One call to a running service, as one of the demonstration's organisations. */
export interface CallAs {
  readonly who: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What was answered. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Makes calls over HTTP with a fresh token for each. */
export const openCaller =
  (issuer: LocalIssuer) =>
  async ({ who, method = 'GET', url, body, headers = {} }: CallAs): Promise<Answered> => {
    const response = await fetch(url, {
      method,
      headers: { ...headers, authorization: `Bearer ${await issuer.token(who)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };

/** The same, for calls that are to succeed: the body, or an error with the status and the problem. */
export const openSureCaller = (issuer: LocalIssuer) => {
  const call = openCaller(issuer);
  return async (wanted: CallAs): Promise<unknown> => {
    const { status, body } = await call(wanted);
    if (status < 300) return body;
    throw new Error(`${wanted.method ?? 'GET'} ${wanted.url} answered ${status} ${JSON.stringify(body)}`);
  };
};
