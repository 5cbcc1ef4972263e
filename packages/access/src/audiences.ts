import type { Bydel, Kommunenummer, Orgnr } from '@overgang/contracts';
import type { Caller, CallerEtat } from './caller.ts';

/** Whom a row or a notice is for. Clinics and prisons are named by unit, the others by municipality or bydel. */
export interface Addressee {
  readonly etat: CallerEtat;
  readonly kommune?: Kommunenummer | undefined;
  /** The bydel of Oslo, when it is known. Narrows `kommune`. */
  readonly bydel?: Bydel | undefined;
  readonly enhet?: Orgnr | undefined;
}

const oslo = '0301';
const bydelerOfOslo = Array.from({ length: 17 }, (_, index) => `${oslo}${String(index + 1).padStart(2, '0')}`);

const namedByUnit = (etat: CallerEtat): boolean => etat === 'tsb' || etat === 'kriminalomsorg' || etat === 'system';

/**
 * The one audience that something addressed so is written for: `tsb:<orgnr>`, `nav:<kommune>`, and `nav:<bydel>` when
 * the bydel is known, so that the other bydeler of Oslo never see it. Undefined when the address names nobody.
 */
export const audienceOf = (addressee: Addressee): string | undefined => {
  const place = namedByUnit(addressee.etat) ? addressee.enhet : (addressee.bydel ?? addressee.kommune);
  return place === undefined ? undefined : `${addressee.etat}:${place}`;
};

const placesOf = (caller: Caller): readonly string[] => {
  if (namedByUnit(caller.etat)) return caller.enheter;
  const bydeler = !caller.kommuner.some((kommune) => kommune === oslo)
    ? []
    : caller.bydeler.length > 0
      ? caller.bydeler
      : bydelerOfOslo;
  return [...caller.kommuner, ...bydeler];
};

/**
 * Every audience whose rows the caller may read, without repetition. One that is limited to a bydel sees that bydel and
 * what is addressed to the municipality without a bydel; one for all of Oslo sees every bydel.
 */
export const audiencesOf = (caller: Caller): readonly string[] => [
  ...new Set([...placesOf(caller).map((place) => `${caller.etat}:${place}`), ...caller.alsoSees]),
];
