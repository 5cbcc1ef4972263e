/** Throws unless `name` is safe to write, quoted, into SQL: a-z, digits and _, 63 at most. */
export const checkName = (kind: 'schema' | 'role' | 'channel', name: string): void => {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name))
    throw new Error(`'${name}' cannot be the name of a ${kind}: use a-z, 0-9 and _.`);
};
