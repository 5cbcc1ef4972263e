import type { Connection, ConnectionEvents } from './connection.ts';
import type { Listening } from './database.ts';

const reopenMs = 1_000;
const pingMs = 15_000;

/** Listens on a connection of its own, and opens another one whenever it is lost, until it is closed. */
export const listenOn = (
  channel: string,
  onMessage: (payload: string) => void,
  open: (events: ConnectionEvents) => Connection,
): Listening => {
  let connection: Connection | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isListening = false;
  let isClosed = false;

  const onLost = (): void => {
    isListening = false;
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(() => void start(), reopenMs);
  };
  /** A line can go dead without a word: ask now and then, and the connection notices. */
  const ping = (): void => {
    timer = setTimeout(() => void connection?.command('select 1').then(ping, () => undefined), pingMs);
  };
  const start = async (): Promise<void> => {
    const opened = open({ onLost, onMessage });
    connection = opened;
    try {
      await opened.command(`listen "${channel}"`);
      isListening = !opened.isLost;
      if (isListening) ping();
    } catch {
      if (!opened.isLost) await opened.close(); // then onLost tries again
    }
  };

  void start();
  return {
    get isListening() {
      return isListening;
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await connection?.close();
    },
  };
};
