import type { Etat } from '@overgang/contracts';

/** One call at a door, ready to be made. */
export interface Call {
  /** The key of the organisation that makes it, such as 'dps-hamar'. */
  readonly who: string;
  readonly etat: Etat;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a door answered. */
export interface Posted {
  readonly status: number;
  /** The code of the refusal, when it was one. */
  readonly code: string | undefined;
}

/** Where the doors are, and how to come in. */
export interface DoorsToCall {
  readonly urls: Readonly<Record<Etat, string>>;
  readonly token: (who: string) => Promise<string>;
}

/** A door, called over real HTTP. */
export interface DoorClient {
  readonly post: (call: Call) => Promise<Posted>;
  readonly get: (etat: Etat, who: string, path: string) => Promise<unknown>;
}

const keptForMs = 10 * 60_000;

/** Keeps one token an organisation for a while, as a real sender does. */
const openTokens = (token: DoorsToCall['token']) => {
  const kept = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  return (who: string): Promise<string> => {
    const known = kept.get(who);
    if (known !== undefined && known.until > Date.now()) return known.token;
    const fresh = token(who);
    kept.set(who, { token: fresh, until: Date.now() + keptForMs });
    return fresh;
  };
};

/** Opens a client of the four doors. Network failures reject; refusals are answers. */
export const openDoorClient = ({ urls, token }: DoorsToCall): DoorClient => {
  const tokenFor = openTokens(token);
  return {
    post: async ({ who, etat, method, path, body }) => {
      const response = await fetch(`${urls[etat]}${path}`, {
        method,
        headers: { authorization: `Bearer ${await tokenFor(who)}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer: unknown = await response.json();
      const code = typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : undefined;
      return { status: response.status, code };
    },
    get: async (etat, who, path) => {
      const headers = { authorization: `Bearer ${await tokenFor(who)}` };
      const response = await fetch(`${urls[etat]}${path}`, { headers });
      if (!response.ok) throw new Error(`GET ${path} answered ${response.status}`);
      return await response.json();
    },
  };
};
