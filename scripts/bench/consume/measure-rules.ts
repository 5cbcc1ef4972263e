import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { sortRecords } from '@overgang/event-intake';
import {
  type FactsOfStay,
  factsOfStays,
  findGaps,
  foldJourney,
  noAgreements,
  rulesAsData,
  toldIn,
} from '@overgang/transition-tracker/measure';
import { Engine } from 'json-rules-engine';
import type { BenchSettings, Figure } from '../report/figure.ts';
import { toldPeople } from '../world/to-records.ts';

/** A rule for each step of each row of the catalogue: all of its conditions are on facts that are there already. */
const openEngine = (): Engine => {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const rule of rulesAsData)
    engine.addRule({
      name: rule.name,
      event: { type: rule.severity, params: { name: rule.name } },
      conditions: {
        all: [
          { fact: 'profile', operator: 'in', value: [...rule.profiles], priority: 4 },
          ...(rule.etat === undefined ? [] : [{ fact: 'etat', operator: 'equal', value: rule.etat, priority: 3 }]),
          { fact: rule.situation, operator: 'equal', value: true, priority: 2 },
          { fact: 'now', operator: 'greaterThanInclusive', value: { fact: rule.from } },
          { fact: 'now', operator: 'lessThan', value: { fact: rule.until } },
          { fact: 'inForce', operator: 'contains', value: rule.name },
        ],
      },
    });
  return engine;
};

const inForceOn = (day: FactsOfStay[string] | undefined): readonly string[] =>
  rulesAsData
    .filter(({ inForceFrom, inForceUntil }) => inForceFrom <= String(day) && String(day) <= inForceUntil)
    .map(({ name }) => name);

/** Journeys of people in the middle of their stay. */
const journeysOf = (people: number, now: number) =>
  toldPeople(people, now).flatMap(({ records }) => {
    const told = toldIn(sortRecords(records)).map(({ observation }) => observation);
    return told.length === 0 ? [] : [foldJourney(told)];
  });

const perSecond = async (count: number, run: () => Promise<void> | void): Promise<number> => {
  const began = performance.now();
  await run();
  return (count * 1000) / (performance.now() - began);
};

const engineVersion = async (): Promise<string> => {
  const main = createRequire(import.meta.url).resolve('json-rules-engine');
  const file = path.join(main.slice(0, main.lastIndexOf('json-rules-engine')), 'json-rules-engine/package.json');
  return String(JSON.parse(await readFile(file, 'utf8')).version);
};

/** Judges journeys with the rules alone: ours, and the same catalogue as rules of json-rules-engine. */
export const measureRules = async (
  settings: BenchSettings,
): Promise<{ readonly figures: readonly Figure[]; readonly remarks: readonly string[] }> => {
  const now = Date.now();
  const journeys = journeysOf(settings.quick ? 200 : 2_000, now);
  const facts = journeys.map((journey) =>
    factsOfStays(journey, now).map((of) => ({ ...of, inForce: inForceOn(of['day']) })),
  );
  const engine = openEngine();
  const runs: { ours: number; ceiling: number }[] = [];
  for (let run = 0; run < (settings.quick ? 3 : 8); run += 1) {
    settings.tell(`rules alone: run ${run + 1}`);
    const fresh = journeys.map((journey) => ({ ...journey })); // what is computed once a journey is computed anew
    const ours = await perSecond(journeys.length, () => {
      for (const journey of fresh) findGaps(journey, noAgreements, now);
    });
    const ceiling = await perSecond(journeys.length, async () => {
      for (const stays of facts) for (const stay of stays) await engine.run(stay);
    });
    runs.push({ ours, ceiling });
  }
  const warm = runs.slice(1);
  return {
    figures: [
      {
        what: 'rules alone, journeys judged; in place of the ceiling json-rules-engine',
        unit: 'per second',
        ours: warm.map(({ ours }) => ours),
        ceiling: warm.map(({ ceiling }) => ceiling),
      },
    ],
    remarks: [
      `Rules alone: json-rules-engine ${await engineVersion()} has a rule for each of the ${rulesAsData.length} steps of the catalogue, with`,
      'the kind of stay, the agency, the situation, the section in force and the clock as conditions. Its facts are given to it',
      'ready made, before the clock starts: the survey of the journey, the situations and every deadline, which ours reckons in',
      'its own time. Left out of its work, and done in ours: what hides what, more than one occasion of a row, agreements,',
      'waivers, whose move it is, who may be told, and when to look again.',
    ],
  };
};
