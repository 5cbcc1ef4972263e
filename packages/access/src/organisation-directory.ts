import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { audiencesOf } from './audiences.ts';
import type { Caller } from './caller.ts';
import { Organisation } from './organisation.ts';

/** Who may come in, and what each answers for. */
export interface OrganisationDirectory {
  readonly all: readonly Organisation[];
  readonly byKey: (nokkel: string) => Organisation | undefined;
  /** Finds the organisation, or the one whose unit has this number. */
  readonly byOrgnr: (orgnr: string) => Organisation | undefined;
  /** The name of an organisation, or of a unit, as it may be shown. */
  readonly nameOf: (orgnr: string) => string | undefined;
  /** The municipality, in Oslo the bydel, that an office answers for; undefined for those that answer for none or several. */
  readonly placeOf: (orgnr: string) => string | undefined;
  /** The agency of an organisation, or of the one whose unit has this number. */
  readonly etatOf: (orgnr: string) => Organisation['etat'] | undefined;
  /** The organisation as a caller. Without its own number's units when a unit comes: then that unit alone. */
  readonly callerFor: (orgnr: string, scopes: readonly string[], person?: string) => Caller | undefined;
}

/** The directory cannot be used. `problems` has one sentence per fault, with the place in the file. */
export class OrganisationDirectoryError extends Error {
  readonly code = 'organisation-directory-invalid';
  readonly retriable = false;
  readonly problems: readonly string[];

  constructor(source: string, problems: readonly string[], cause?: unknown) {
    const list = problems.map((problem) => `  - ${problem}`).join('\n');
    super(`The organisation directory ${source} cannot be used:\n${list}`, { cause });
    this.name = 'OrganisationDirectoryError';
    this.problems = problems;
  }
}

const numbersOf = (one: Organisation): readonly string[] => [one.orgnr, ...one.enheter.map((unit) => unit.orgnr)];

const repeated = (what: string, values: readonly string[]): readonly string[] =>
  [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].map(
    (value) => `${what} ${value} is given more than once`,
  );

const contradictions = (all: readonly Organisation[]): readonly string[] => {
  const keys = new Set(all.map((one) => one.nokkel));
  const strangers = all.flatMap((one) => one.serOgsa.filter((key) => key !== '*' && !keys.has(key)));
  return [
    ...repeated(
      'nokkel',
      all.map((one) => one.nokkel),
    ),
    ...repeated('orgnr', all.flatMap(numbersOf)),
    ...strangers.map((key) => `serOgsa names ${key}, which is not in the directory`),
  ];
};

const parse = (entries: unknown, source: string): readonly Organisation[] => {
  const parsed = z.array(Organisation).safeParse(entries);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${z.core.toDotPath(issue.path) || 'the file'}: ${issue.message}`,
    );
    throw new OrganisationDirectoryError(source, problems);
  }
  const problems = contradictions(parsed.data);
  if (problems.length > 0) throw new OrganisationDirectoryError(source, problems);
  return parsed.data;
};

const ownCaller = (one: Organisation, enheter: Caller['enheter'], scopes: readonly string[]): Caller => ({
  organisation: one.orgnr,
  name: one.navn,
  etat: one.etat,
  kommuner: one.kommuner,
  bydeler: one.bydeler,
  enheter,
  scopes,
  alsoSees: [],
});

const unitsOf = (one: Organisation): Caller['enheter'] => [one.orgnr, ...one.enheter.map((unit) => unit.orgnr)];

/** Builds a directory from entries (from a file, or the demo's). Throws `OrganisationDirectoryError` with every fault. */
export const openOrganisationDirectory = (entries: unknown, source = 'given'): OrganisationDirectory => {
  const all = parse(entries, source);
  const byKeyMap = new Map(all.map((one) => [one.nokkel, one]));
  const byNumber = new Map(all.flatMap((one) => numbersOf(one).map((orgnr) => [orgnr, one] as const)));
  const audiencesSeenBy = (one: Organisation): readonly string[] =>
    all
      .filter((other) => other !== one && (one.serOgsa.includes('*') || one.serOgsa.includes(other.nokkel)))
      .flatMap((other) => audiencesOf(ownCaller(other, unitsOf(other), [])));
  const alsoSees = new Map(all.map((one) => [one, [...new Set(audiencesSeenBy(one))]]));
  return {
    all,
    byKey: (nokkel) => byKeyMap.get(nokkel),
    byOrgnr: (orgnr) => byNumber.get(orgnr),
    nameOf: (orgnr) => {
      const one = byNumber.get(orgnr);
      return one?.enheter.find((unit) => unit.orgnr === orgnr)?.navn ?? one?.navn;
    },
    placeOf: (orgnr) => {
      const one = byNumber.get(orgnr);
      const places = one === undefined ? [] : one.bydeler.length > 0 ? one.bydeler : one.kommuner;
      return places.length === 1 ? places[0] : undefined;
    },
    etatOf: (orgnr) => byNumber.get(orgnr)?.etat,
    callerFor: (orgnr, scopes, person) => {
      const one = byNumber.get(orgnr);
      if (one === undefined) return undefined;
      const units = one.orgnr === orgnr ? unitsOf(one) : unitsOf(one).filter((unit) => unit === orgnr);
      const caller = { ...ownCaller(one, units, scopes), alsoSees: alsoSees.get(one) ?? [] };
      return person === undefined ? caller : { ...caller, person };
    },
  };
};

/** Reads a directory from a JSON file. Throws `OrganisationDirectoryError` when it is missing, not JSON, or faulty. */
export const readOrganisationDirectory = async (file: string): Promise<OrganisationDirectory> => {
  let entries: unknown;
  try {
    entries = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new OrganisationDirectoryError(file, [error instanceof Error ? error.message : String(error)], error);
  }
  return openOrganisationDirectory(entries, file);
};
