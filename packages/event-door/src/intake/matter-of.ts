import type { Matter } from '@overgang/contracts/events';
import type { Fact } from '../decide/fact.ts';
import type { MatterKind } from '../door-spec.ts';

/** What a fact is about, by the field that names it; undefined: about a person as such. */
export const matterOf = (
  { data }: Pick<Fact, 'data'>,
  kinds: Readonly<Record<string, MatterKind>>,
): Matter | undefined => {
  for (const [field, kind] of Object.entries(kinds)) {
    const id: unknown = Reflect.get(data, field);
    if (typeof id === 'string') return { ...kind, id };
  }
  return undefined;
};
