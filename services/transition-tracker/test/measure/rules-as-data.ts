import { osloDayOf } from '@overgang/calendar';
import type { Etat } from '@overgang/contracts';
import { disclosureTo } from '../../src/domain/disclosure/disclosure.ts';
import { instantOf } from '../../src/domain/expectations/deadlines.ts';
import type { Expectation } from '../../src/domain/expectations/expectation.ts';
import { expectations } from '../../src/domain/expectations/expectations.ts';
import { situations } from '../../src/domain/expectations/situations.ts';
import type { Journey } from '../../src/domain/index.ts';
import { surveysOf } from '../../src/domain/survey/survey.ts';

/** What is known of one stay, flat, as rule engines want it: each situation, and each moment of each ladder. */
export type FactsOfStay = Readonly<Record<string, string | number | boolean>>;

/** One step of one row of the catalogue: it holds when every condition on its facts does. */
export interface RuleAsData {
  readonly name: string;
  readonly severity: string;
  readonly profiles: readonly string[];
  readonly etat: string | undefined;
  /** The fact that says that the situation is there. */
  readonly situation: string;
  /** The facts that say from when and until when. */
  readonly from: string;
  readonly until: string;
  readonly inForceFrom: string;
  readonly inForceUntil: string;
}

const stepOf = (row: Expectation, step: number): string => `${row.row} ${step}`;
const first = '0000-01-01';
const last = '9999-12-31';

/** The whole catalogue as conditions and data: a rule for each step of each row. */
export const rulesAsData: readonly RuleAsData[] = expectations.flatMap((row) =>
  row.ladder.map(({ trinn }, step) => ({
    name: stepOf(row, step),
    severity: trinn,
    profiles: row.profiles,
    etat: row.etat,
    situation: `situation ${row.row}`,
    from: `from ${stepOf(row, step)}`,
    until: `until ${row.row}`,
    inForceFrom: row.basis.gyldigFra ?? first,
    inForceUntil: row.basis.gyldigTil ?? last,
  })),
);

const never = Number.MAX_SAFE_INTEGER;

/** The facts of each stay of a journey at a moment; what the rules are judged from, but for the clock's own fact `now`. */
export const factsOfStays = (journey: Journey, now: number): readonly FactsOfStay[] =>
  surveysOf(journey).map((s) => {
    const day = osloDayOf(s.exit?.at ?? now);
    const facts: Record<string, string | number | boolean> = { profile: s.profile, etat: s.stay.etat, now, day };
    for (const row of expectations) {
      const lead = row.lead && { count: row.lead.antall, unit: row.lead.enhet };
      const ask = { s, lead, disclosureTo: (etat: Etat) => disclosureTo(s, etat, now) };
      const [occasion] = situations[row.opens](ask);
      facts[`situation ${row.row}`] = occasion !== undefined;
      facts[`until ${row.row}`] = occasion?.until ?? never;
      for (const [step, { fra }] of row.ladder.entries()) {
        const moment = occasion && instantOf(fra, occasion.since, s.out?.sannsynlig);
        facts[`from ${stepOf(row, step)}`] = moment ?? never;
      }
    }
    return facts;
  });
