/** Calls a hook; what it throws is dropped, because it must not cost the caller its work. */
export const quietly = (hook: () => void): void => {
  try {
    hook();
  } catch {
    // the hook's own affair
  }
};
