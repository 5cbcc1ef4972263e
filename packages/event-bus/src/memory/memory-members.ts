import type { Member } from '../consume/bus-store.ts';

/** Who belongs to which group, and who was heard of lately. */
export interface MemoryMembers {
  join(member: Member): void;
  /** False when the member has been struck off. */
  hear(id: string): boolean;
  strikeOff(id: string): void;
  has(id: string): boolean;
  /** In the order in which they joined. */
  living(group: string): readonly Member[];
}

export const createMemoryMembers = (): MemoryMembers => {
  const members = new Map<string, { readonly member: Member; heardAt: number }>();
  const all = () => [...members.values()];
  return {
    join: (member) => {
      const namesakes = all().filter(
        ({ member: { group, name } }) => name !== undefined && group === member.group && name === member.name,
      );
      for (const { member: namesake } of namesakes) members.delete(namesake.id);
      members.set(member.id, { member, heardAt: performance.now() });
    },
    hear: (id) => {
      const found = members.get(id);
      if (found) found.heardAt = performance.now();
      return found !== undefined;
    },
    strikeOff: (id) => void members.delete(id),
    has: (id) => members.has(id),
    living: (group) =>
      all()
        .filter(({ member, heardAt }) => member.group === group && performance.now() - heardAt <= member.leaseMs)
        .map(({ member }) => member),
  };
};
