/** Follows the live stream of the board, as the page does, and tells when a transition changes. */
export interface BoardWatch {
  /** Rejects when the stream has ended by itself. */
  readonly failed: Promise<never>;
  readonly close: () => void;
}

const overgangIn = (line: string): string | undefined => {
  if (!line.startsWith('data:')) return undefined;
  const said: unknown = JSON.parse(line.slice(5));
  return typeof said === 'object' && said !== null && 'overgangId' in said ? String(said.overgangId) : undefined;
};

const read = async (body: ReadableStream<Uint8Array>, onChange: (overgangId: string) => void): Promise<void> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      const overgangId = overgangIn(line);
      if (overgangId !== undefined) onChange(overgangId);
    }
  }
};

/** Begins to follow now. */
export const watchBoard = async (
  { trackerUrl, token }: { readonly trackerUrl: string; readonly token: string },
  onChange: (overgangId: string) => void,
): Promise<BoardWatch> => {
  const stopping = new AbortController();
  const response = await fetch(`${trackerUrl}/v1/strom`, {
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    signal: stopping.signal,
  });
  if (!response.ok || response.body === null) throw new Error(`the stream answered ${response.status}`);
  const failed = read(response.body, onChange).then(() => Promise.reject(new Error('the stream ended')));
  failed.catch(() => undefined);
  return { failed, close: () => stopping.abort() };
};
