import { addDays, compareDays, osloDayOf, startOfOsloDay } from '@overgang/calendar';
import type { Etat } from '@overgang/contracts';
import type { Instant } from '../journey/observation.ts';
import type { Survey } from '../survey/survey.ts';
import type { Consent } from '../survey/tally.ts';
import { basisById, consentBasis, type DisclosureBasis, inForce, standingBases } from './disclosure-bases.ts';

/** Whether an agency may be told of a transition: yes, on this basis; no, the person said so; or nobody has asked. */
export type Disclosure =
  | { readonly state: 'kan'; readonly basis: DisclosureBasis; readonly changesAt: Instant | undefined }
  | { readonly state: 'nei' }
  | { readonly state: 'uavklart'; readonly since: Instant; readonly changesAt: Instant | undefined };

const consented = (given: Consent | undefined): readonly DisclosureBasis[] => {
  if (given === undefined) return [];
  return [given.gyldigTil === undefined ? consentBasis : { ...consentBasis, gyldigTil: given.gyldigTil }];
};

const named = (s: Survey): readonly DisclosureBasis[] =>
  Object.keys(s.bases ?? {}).flatMap((id) => basisById(id) ?? []);

/** The bases that let the agency be told, whatever the day. */
const basesFor = (s: Survey, etat: Etat): readonly DisclosureBasis[] =>
  [...consented(s.consents[etat]), ...named(s), ...standingBases].filter(
    ({ from, to }) => from.includes(s.stay.etat) && to.includes(etat),
  );

const startOf = (day: string): Instant => startOfOsloDay(day).getTime();
const endOf = (day: string): Instant => startOf(addDays(day, 1));
const lastDay = (basis: DisclosureBasis): string => basis.gyldigTil ?? '9999-12-30';

/** The basis that lasts longest, and of those the one that lets most be told. */
const strongest = (a: DisclosureBasis, b: DisclosureBasis): number =>
  compareDays(lastDay(b), lastDay(a)) || b.fields.length - a.fields.length || (a.id < b.id ? -1 : 1);

const consentGiven: Disclosure = { state: 'kan', basis: consentBasis, changesAt: undefined };

/**
 * Whether the agency may be told at that moment. A no, or a consent taken back, outweighs everything until the person
 * says yes; else a consent, a section that the sender named, or one that needs no naming, in force that day.
 */
export const disclosureTo = (s: Survey, etat: Etat, now: Instant): Disclosure => {
  const said = s.consents[etat];
  if (said?.svar === 'gitt' && said.gyldigTil === undefined && consentBasis.to.includes(etat)) return consentGiven;
  if (said !== undefined && said.svar !== 'gitt') return { state: 'nei' };
  const day = osloDayOf(now);
  const bases = basesFor(s, etat);
  const best = bases.filter((basis) => inForce(basis, day)).toSorted(strongest)[0];
  if (best !== undefined) {
    const changesAt = best.gyldigTil === undefined ? undefined : endOf(best.gyldigTil);
    return { state: 'kan', basis: best, changesAt };
  }
  const ended = bases.flatMap(({ gyldigTil }) =>
    gyldigTil !== undefined && gyldigTil < day ? [endOf(gyldigTil)] : [],
  );
  const ahead = bases.flatMap(({ gyldigFra }) =>
    gyldigFra !== undefined && gyldigFra > day ? [startOf(gyldigFra)] : [],
  );
  const since = Math.max(s.neededSince ?? s.entered, ...ended);
  return { state: 'uavklart', since, changesAt: ahead.length === 0 ? undefined : Math.min(...ahead) };
};

/**
 * Whether the sender has named a section that bids it tell this agency when the person is ready to leave, in force on that
 * day: the notice of FOR-2011-11-18-1115 § 10 is owed, whatever else lets the agency know of the transition.
 */
export const mayHearOfReady = (s: Survey, etat: Etat, now: Instant): boolean =>
  named(s).some(
    (basis) =>
      basis.fields.includes('meldtKlar') &&
      basis.from.includes(s.stay.etat) &&
      basis.to.includes(etat) &&
      inForce(basis, osloDayOf(now)),
  );
