/** One message of a live stream. */
export interface Heard {
  readonly id: string | undefined;
  readonly data: { readonly type: string; readonly id: number; readonly overgangId?: string };
}

const toHeard = (block: string): Heard | undefined => {
  const field = (name: string): string | undefined =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  const data = field('data');
  return data === undefined ? undefined : { id: field('id'), data: JSON.parse(data) };
};

/** Listens to a live stream over HTTP until so many messages have come. */
export const readEvents = async (
  url: string,
  count: number,
  headers: Record<string, string>,
): Promise<readonly Heard[]> => {
  const leaving = new AbortController();
  const response = await fetch(url, { headers, signal: leaving.signal });
  if (response.body === null) throw new Error(`The stream answered ${response.status} without a body.`);
  const heard: Heard[] = [];
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const message = toHeard(block);
      if (message !== undefined) heard.push(message);
    }
    if (heard.length >= count) break;
  }
  leaving.abort();
  return heard;
};
