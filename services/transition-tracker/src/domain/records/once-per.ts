/**
 * The same function, computed once for each object that it is asked about. For pure functions of records that never
 * change: one look asks the same of a journey or a gap many times. What nobody holds any more is forgotten.
 */
export const oncePer = <K extends object, V extends object | string>(compute: (of: K) => V): ((of: K) => V) => {
  const known = new WeakMap<K, V>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const computed = compute(of);
    known.set(of, computed);
    return computed;
  };
};
