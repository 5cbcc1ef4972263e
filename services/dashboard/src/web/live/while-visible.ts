/**
 * Runs something while the tab can be seen, and again when it can be seen again. A browser has six lines to a server,
 * so boards in the background must not hold one each. The returned function ends it for good.
 */
export const whileVisible = (start: () => () => void): (() => void) => {
  let stop: (() => void) | undefined;
  const look = (): void => {
    const isVisible = document.visibilityState === 'visible';
    if (isVisible) stop ??= start();
    else {
      stop?.();
      stop = undefined;
    }
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    stop?.();
  };
};
