import { sendLoggPaNytt } from '@overgang/contracts/http';
import type { z } from 'zod';

/** Which stretch of which door's log. */
export interface Stretch {
  /** Where the door answers. */
  readonly door: string;
  /** A token with the scope drift. */
  readonly token: string;
  /** Another topic than the door's own. */
  readonly topic?: string | undefined;
  /** After this position. */
  readonly from: number;
  readonly most: number;
}

/** What the door says has been sent. */
export type Resent = z.output<(typeof sendLoggPaNytt.responses)[200]>;

/** The door did not do it. */
export class ResendRefused extends Error {
  override readonly name = 'ResendRefused';
}

/** Has a door publish a stretch of its log once more. @throws ResendRefused with the door's own words */
export const resendStretch = async ({ door, token, topic, from, most }: Stretch): Promise<Resent> => {
  const response = await fetch(`${door}${sendLoggPaNytt.path}`, {
    method: sendLoggPaNytt.method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ etter: from, antall: most, ...(topic && { emne: topic }) }),
  });
  if (!response.ok) throw new ResendRefused(`The door answered ${response.status}: ${await response.text()}`);
  return sendLoggPaNytt.responses[200].parse(await response.json());
};
