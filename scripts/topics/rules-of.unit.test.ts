import { expect, test } from 'vitest';
import { compareRules } from './compare-rules.ts';
import { readTopicsFile } from './read-topics-file.ts';
import { rulesAsCommands } from './rules-as-commands.ts';
import { rulesOf } from './rules-of.ts';

const rules = rulesOf(readTopicsFile());
const inWords = (principal: string) =>
  compareRules(rules, [])
    .missing.map(({ text }) => text)
    .filter((text) => text.startsWith(`${principal} `))
    .toSorted();

test('a door may write and repeat its events, read its notices, be in its group, and nothing else', () => {
  expect(inWords('User:tsb')).toEqual([
    'User:tsb may describe group tsb-inbox',
    'User:tsb may describe topic overgang.gjenskaping.tsb.v1',
    'User:tsb may describe topic overgang.hendelser.tsb.v1',
    'User:tsb may describe topic overgang.varsler.tsb.v1',
    'User:tsb may read group tsb-inbox',
    'User:tsb may read topic overgang.varsler.tsb.v1',
    'User:tsb may write topic overgang.gjenskaping.tsb.v1',
    'User:tsb may write topic overgang.hendelser.tsb.v1',
  ]);
});

test('the tracker reads every door, also what it repeats, and writes every notice; person-registry writes nothing', () => {
  expect(inWords('User:transition-tracker').filter((text) => text.includes('read topic'))).toHaveLength(8);
  expect(inWords('User:transition-tracker').filter((text) => text.includes('write topic'))).toHaveLength(5);
  expect(inWords('User:person-registry').filter((text) => text.includes('write'))).toEqual([]);
});

test('says each rule once, though a group reads four topics', () => {
  const texts = rules.map((rule) => JSON.stringify(rule));
  expect(new Set(texts).size).toBe(texts.length);
});

test("finds what is missing and what goes beyond, and keeps out of others' rules", () => {
  const have = compareRules(rules, []).missing.map(({ text }) => text);
  const beyond = 'User:tsb may read topic overgang.varsler.nav.v1';
  const { missing, ...rest } = compareRules(rules, [...have.slice(1), beyond, 'User:other may read topic theirs']);
  expect(missing.map(({ text }) => text)).toEqual(have.slice(0, 1));
  expect(rest).toEqual({ beyond: [beyond] });
});

test("writes them as commands of Kafka's own tool, one a resource", () => {
  const commands = rulesAsCommands(rules, 'kafka:9092').filter((line) => line.includes("'User:tsb'"));
  expect(commands).toHaveLength(4);
  expect(commands[0]).toBe(
    "kafka-acls.sh --bootstrap-server kafka:9092 --command-config admin.properties --add --allow-principal 'User:tsb' --operation Write --operation Describe --topic overgang.hendelser.tsb.v1 --resource-pattern-type literal",
  );
});
