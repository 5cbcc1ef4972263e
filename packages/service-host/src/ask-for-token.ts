/** Who asks for a token, and where. */
export interface TokenRequest {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const earlyMs = 30_000;
const patienceMs = 10_000;

const ask = async ({ url, clientId, clientSecret }: TokenRequest): Promise<{ token: string; until: number }> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
    signal: AbortSignal.timeout(patienceMs),
  });
  if (!response.ok) throw new Error(`The token endpoint answered ${response.status}.`);
  const told: unknown = await response.json();
  if (typeof told !== 'object' || told === null || !('access_token' in told)) {
    throw new Error('The token endpoint gave no access_token.');
  }
  const seconds = 'expires_in' in told ? Number(told.expires_in) : 0;
  return { token: String(told.access_token), until: Date.now() + seconds * 1000 - earlyMs };
};

/** Tokens by client credentials (RFC 6749 § 4.4), kept until half a minute before they run out. */
export const askForToken = (request: TokenRequest): (() => Promise<string>) => {
  let kept: { readonly token: string; readonly until: number } | undefined;
  return async () => {
    if (kept === undefined || kept.until <= Date.now()) kept = await ask(request);
    return kept.token;
  };
};
