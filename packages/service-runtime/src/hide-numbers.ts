const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const trace = '(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{16})(?![0-9a-f])';
const elevenDigits = '(?<!\\d)\\d{6}[ \\u00a0]?\\d{5}(?!\\d)';
const pattern = new RegExp(`${uuid}|${trace}|(?<number>${elevenDigits})`, 'gi');

/**
 * Takes every run of eleven digits (also written 6 + 5) out of a text or of a line of JSON, since it may be somebody's
 * identity number. Ids made of hexadecimal digits (UUID, trace id, digest) stay whole. A bare eleven-digit JSON number
 * becomes 0, so that the line stays JSON.
 */
export const hideNumbers = (text: string): string =>
  text.replace(pattern, (match: string, number: string | undefined, offset: number) => {
    if (number === undefined) return match;
    const before = text[offset - 1];
    const after = text[offset + match.length];
    const mayBeJsonNumber =
      before !== undefined && ':[,'.includes(before) && after !== undefined && ',]}'.includes(after);
    return mayBeJsonNumber ? '0' : '[skjult]';
  });
