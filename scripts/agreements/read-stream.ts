/** A service said no, or fell silent before it was done. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
}

/** Where the tracker answers, and as whom it is called. */
export interface TrackerAt {
  readonly url: string;
  readonly token: string;
}

const refusalIn = (status: number, text: string): CallRefused => {
  try {
    const {
      title,
      code,
      errors = [],
    } = JSON.parse(text) as {
      title: string;
      code: string;
      errors?: readonly { path: string; message: string }[];
    };
    const fields = errors.map(({ path, message }) => `\n  ${path}: ${message}`);
    return new CallRefused(`${status} ${code}: ${title}${fields.join('')}`);
  } catch {
    return new CallRefused(`The tracker answered ${status}.`);
  }
};

const send = async ({ url, token }: TrackerAt, path: string, init: { method?: string; body?: object }) => {
  const response = await fetch(`${url}${path}`, {
    method: init.method ?? 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  if (!response.ok) throw refusalIn(response.status, await response.text());
  return response;
};

/** Calls the tracker. Rejects with CallRefused, with the code and the fields of the refusal. */
export const callTracker = async (
  at: TrackerAt,
  path: string,
  init: { readonly method?: string; readonly body?: object } = {},
): Promise<unknown> => (await send(at, path, init)).json();

interface Message {
  readonly type: string;
  readonly sett?: number;
  readonly av?: number;
}

/** Calls the tracker for long work: tells how far it has come, and resolves with the result. Rejects with CallRefused. */
export const followTracker = async (
  at: TrackerAt,
  { path, body }: { readonly path: string; readonly body: object },
  show: (done: number, of: number) => void,
): Promise<unknown> => {
  const response = await send(at, path, { method: 'POST', body });
  let [rest, result] = ['', undefined as unknown];
  for await (const piece of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter((each) => each.startsWith('data: '))) {
      const message = JSON.parse(line.slice('data: '.length)) as Message; // the contract's own
      if (message.type === 'framdrift') show(message.sett ?? 0, message.av ?? 0);
      else result = message;
    }
  }
  if (result === undefined) throw new CallRefused('The tracker fell silent before it was done. Try again.');
  return result;
};
