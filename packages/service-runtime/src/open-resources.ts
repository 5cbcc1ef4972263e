import type { Logger } from './logger.ts';

/** Opened things, newest last. */
export interface Resources {
  /**
   * Opens one thing and remembers how to close it. When `open` throws, nothing is remembered for it and the error goes
   * on to the caller, who closes what was opened before. After `close`, what is opened is closed again and this throws.
   */
  readonly use: <T>(name: string, open: () => T | Promise<T>, close: (opened: T) => void | Promise<void>) => Promise<T>;
  /** Closes everything in reverse. A failing close is logged and does not stop the others. Asking twice is harmless. */
  readonly close: () => Promise<void>;
}

/** Starts an empty pile of opened things: the embedded system and every service open theirs through one. */
export const openResources = (logger: Logger): Resources => {
  const pile: { name: string; close: () => void | Promise<void> }[] = [];
  let closing = false;
  const closeAll = async (): Promise<void> => {
    closing = true;
    for (let top = pile.pop(); top !== undefined; top = pile.pop()) {
      try {
        await top.close();
        logger.debug({ resource: top.name }, 'closed');
      } catch (error) {
        logger.error({ err: error, resource: top.name, code: 'close-failed' }, 'could not be closed');
      }
    }
  };
  return {
    use: async (name, open, close) => {
      const opened = await open();
      pile.push({ name, close: () => close(opened) });
      if (closing) await closeAll();
      if (closing) throw new Error(`'${name}' was opened while everything is being closed; it is closed again`);
      return opened;
    },
    close: closeAll,
  };
};
