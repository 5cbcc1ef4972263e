import { type AccessRule, ruleInWords } from '@overgang/event-bus/kafka-admin';

/** What the brokers lack, and what they allow our services beyond the file. */
export interface RuleDifferences {
  readonly missing: readonly { readonly rule: AccessRule; readonly text: string }[];
  readonly beyond: readonly string[];
}

/** Compares the rules with those that the brokers have, in words. Rules about other users are none of our business. */
export const compareRules = (rules: readonly AccessRule[], found: readonly string[]): RuleDifferences => {
  const there = new Set(found);
  const wanted = rules.map((rule) => ({ rule, text: ruleInWords(rule) }));
  const asked = new Set(wanted.map(({ text }) => text));
  const ours = [...new Set(rules.map(({ principal }) => `${principal} may`))];
  return {
    missing: wanted.filter(({ text }) => !there.has(text)),
    beyond: found.filter((text) => !asked.has(text) && ours.some((start) => text.startsWith(start))),
  };
};
