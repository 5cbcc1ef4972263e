import type { Forventningsregel } from '@overgang/contracts/board';

/** The rules behind one kind of gap: one for each kind of stay that they differ for. */
export interface RuleGroup {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Forventningsregel[];
}

/** The rules under their gaps, in the order of the catalogue. */
export const groupRules = (rules: readonly Forventningsregel[]): readonly RuleGroup[] => {
  const groups = new Map<string, Forventningsregel[]>();
  for (const rule of rules) groups.set(rule.id, [...(groups.get(rule.id) ?? []), rule]);
  return [...groups].map(([id, ofGap]) => ({ id, title: ofGap[0]?.tittel ?? id, rules: ofGap }));
};
