import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { curlLinesIn } from './lib/curl-lines.ts';
import { useSystem } from './whole/use-system.ts';

const whole = useSystem();
const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/walk-through.md'), 'utf8');

test('every line of the walk through the API answers what the page says', async () => {
  const { urls, issuer, clock, settled } = whole.system;
  const places: Readonly<Record<string, string>> = { '4001': urls.tsb, '4003': urls.nav, '4005': urls.tracker };
  const here = (url: string): string =>
    url.replace(/^http:\/\/localhost:(\d+)/, (_, port: string) => places[port] ?? `no service on ${port}`);
  let lines = 0;
  const substitutes = { token: (name: string) => issuer.token(name), now: () => clock.now().toISOString() };
  for await (const { method, url, headers, body, status, contains } of curlLinesIn(page, substitutes)) {
    const response = await fetch(here(url), { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    expect(`${method} ${url} ${response.status} ${text}`).toContain(`${url} ${status} `);
    for (const piece of contains) expect(text).toContain(piece);
    await settled();
    lines += 1;
  }
  expect(lines).toBe(page.match(/^curl /gm)?.length);
});
