import { addDays } from '@overgang/calendar';
import type { Straff } from '@overgang/contracts';
import fc from 'fast-check';

/** A day in 2026, or in the first weeks of 2027. */
export const arbitraryDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days) as string);

export const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });

/** Leaves out what is undefined, as a contract event does. */
export const defined = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T; // fewer of the same

export const arbitraryPeriod = fc
  .tuple(arbitraryDay, fc.nat(30), fc.nat(30), fc.constantFrom('anslag', 'planlagt', 'bekreftet'))
  .map(([tidligst, more, most, visshet]) => ({
    tidligst,
    sannsynlig: addDays(tidligst, more) as string,
    senest: addDays(tidligst, more + most) as string,
    visshet,
  }));

/** Lengths with and without parole, and first days before and after the start of what is told. */
export const arbitrarySentence = fc
  .record({
    lengde: fc.constantFrom<Straff['lengde']>({ dager: 60 }, { maneder: 5 }, { ar: 1, maneder: 2, dager: 3 }),
    fra: maybe(arbitraryDay),
    varetektsfradrag: maybe(fc.nat(59)),
    fravaersdager: maybe(fc.nat(30)),
  })
  .map(defined);
