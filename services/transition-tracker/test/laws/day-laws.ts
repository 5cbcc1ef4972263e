import { addDays, officeClosesAt, osloClockOf, osloDayOf } from '@overgang/calendar';
import fc from 'fast-check';
import { expect } from 'vitest';
import { noAgreements } from '../../src/domain/expectations/agreements.ts';
import { foldJourney } from '../../src/domain/fold/fold.ts';
import { findGaps } from '../../src/domain/gaps/find-gaps.ts';
import type { Journey } from '../../src/domain/journey/journey.ts';
import { at, clinic, hamar, prison, range, tell } from '../tell.ts';
import { withNotices } from '../with-notices.ts';
import type { Law } from './law.ts';

/** The first of ten years of days: with both nights of summer time a year, three leap days and ten Easters. */
const firstDay = '2024-01-01';
/** Until 31 December 2033. */
const daysOfTenYears = 3_653;

const needs = { bolig: 'ja', nav: 'ja' } as const;

/** Two stays that are to end on that day, with all that offices need to know; nobody arranges anything. */
const leavingOn = (day: string): readonly Journey[] => {
  const said = addDays(day, -70);
  const inClinic = { ...clinic, ...hamar };
  const inPrison = { ...prison, ...hamar };
  return [
    foldJourney([
      tell(addDays(said, -20), 'opphold-startet', { ...inClinic, slag: 'langtid', kommunaltBehov: 'ja', behov: needs }),
      tell(addDays(said, -20), 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] }),
      tell(said, 'utgang-planlagt', { ...inClinic, periode: range(day) }),
    ]),
    foldJourney([
      tell(addDays(said, -20), 'opphold-startet', { ...inPrison, slag: 'dom-over-90-dager', alder: '25-pluss' }),
      tell(said, 'utgang-planlagt', { ...inPrison, periode: range(day), behov: needs }),
    ]),
  ].map((journey) => withNotices(journey, at(said) + 1));
};

const shownAt = (journey: Journey, now: number) => {
  const { lookAgainAt, ...found } = findGaps(journey, noAgreements, now);
  return { lookAgainAt, shown: JSON.stringify(found) };
};

/** More looks than this at one stay would be a clock that stands still. */
const mostLooks = 200;

/** Every moment at which time alone changes what is missing, from the plan on. */
const changesOf = (journey: Journey, from: number): readonly number[] => {
  const changes: number[] = [];
  let seen = shownAt(journey, from);
  while (seen.lookAgainAt !== undefined) {
    const then = seen.lookAgainAt;
    expect(then, 'the next look is later').toBeGreaterThan(changes.at(-1) ?? from);
    expect(shownAt(journey, then - 1).shown, `nothing changes before ${new Date(then).toISOString()}`).toBe(seen.shown);
    const next = shownAt(journey, then);
    expect(next.shown, `something changes at ${new Date(then).toISOString()}`).not.toBe(seen.shown);
    changes.push(then);
    seen = next;
    expect(changes.length).toBeLessThan(mostLooks);
  }
  return changes;
};

/** A deadline falls where a person expects it: at midnight, at noon as the facts did, or when offices open or close. */
const isExpectedTime = (moment: number): boolean => {
  const clock = osloClockOf(new Date(moment));
  const closes = officeClosesAt(osloDayOf(moment))?.getTime();
  return ['00:00', '12:00'].includes(clock) || closes === moment || (closes !== undefined && clock === '08:00');
};

/** Looks at two stays that are to end on that day of the ten years, from the plan on. Throws where the clock is wrong. */
const leavesWell = (number: number): void => {
  const day = addDays(firstDay, number);
  for (const journey of leavingOn(day)) {
    const changes = changesOf(journey, at(addDays(day, -70)) + 1);
    expect(changes.length).toBeGreaterThan(0);
    for (const moment of changes) expect([moment, isExpectedTime(moment)]).toEqual([moment, true]);
  }
};

const title = 'looks again exactly when something changes, at a time that people expect, whatever the day of the exit';

/** On some days of the ten years. */
export const dayLaw: Law = { title, runs: 40, property: () => fc.property(fc.nat(daysOfTenYears - 1), leavesWell) };

/** On each of them. */
export const everyDay = { title, days: daysOfTenYears, holdsOn: leavesWell } as const;
