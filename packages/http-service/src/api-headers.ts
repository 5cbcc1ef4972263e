/**
 * The security headers of every answer of a contract, set once per answer as they are. (helmet works out each of its
 * headers anew for every request: half the time of a small post. It guards the pages; see open-http-service.)
 */
export const apiHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};
