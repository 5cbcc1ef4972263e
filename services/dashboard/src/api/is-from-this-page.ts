import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that changes something was made by this page. Browsers say so in Sec-Fetch-Site; older ones send
 * Origin with every POST. What says neither is refused: SameSite alone does not hold against a neighbouring subdomain.
 */
export const isFromThisPage = (headers: IncomingHttpHeaders): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  if (headers.origin === undefined || headers.host === undefined) return false;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
};
