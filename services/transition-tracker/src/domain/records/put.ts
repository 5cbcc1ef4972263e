/** The list with the one that `is` meant replaced, or with the new one last. */
export const put = <T>(all: readonly T[], is: (one: T) => boolean, next: T): readonly T[] =>
  all.some(is) ? all.map((one) => (is(one) ? next : one)) : [...all, next];
