import { addDays, osloDayOf, startOfOsloDay } from '@overgang/calendar';
import type { Kommunenummer, OvergangId } from '@overgang/contracts';
import type { Journey, Match, Stay } from '../journey/journey.ts';
import type { Instant, Sender } from '../journey/observation.ts';

/** What is to be laid to a transition: who said it, when, where, and from when to when a home can be lived in. */
export interface ToMatch {
  readonly keys: readonly string[];
  readonly names?: OvergangId;
  readonly by: Sender;
  readonly at: Instant;
  readonly kommune?: Kommunenummer;
  readonly home?: { readonly fra: string; readonly til?: string };
  /** Under which of the person's refs it was told, where there are several. */
  readonly of?: string;
}

const msPerDay = 86_400_000;
/** How long before a stay, and how long after it, something said still belongs to its way out. */
export const daysBeforeStay = 60;
export const daysAfterStay = 120;

const tooFar = Number.POSITIVE_INFINITY;

/** Where the moment lies: inside the stay, after it, before it, too far. Lower is nearer. */
const nearness = (stay: Stay, at: Instant): number => {
  const begun = stay.entered ?? stay.since;
  if (at < begun) return begun - at <= daysBeforeStay * msPerDay ? 2 : tooFar;
  if (stay.exit === undefined || at <= stay.exit.at) return 0;
  return at - stay.exit.at <= daysAfterStay * msPerDay ? 1 : tooFar;
};

/** The first and the last day the person may leave, as far as anybody has said. */
const wayOut = (stay: Stay): { readonly first: string; readonly last: string } | undefined => {
  if (stay.exit !== undefined) {
    const day = osloDayOf(stay.exit.at);
    return { first: day, last: day };
  }
  return stay.plan === undefined ? undefined : { first: stay.plan.tidligst, last: stay.plan.senest };
};

/** A home fits a way out when it can be lived in then, or not too long after. */
const homeFits = (stay: Stay, home: ToMatch['home']): boolean => {
  const out = wayOut(stay);
  if (home === undefined || out === undefined) return true;
  if (home.til !== undefined && home.til < out.first) return false;
  return home.fra <= addDays(out.last, daysAfterStay);
};

export const fitsDates = (stay: Stay, subject: ToMatch): boolean =>
  nearness(stay, subject.at) !== tooFar && homeFits(stay, subject.home);

export const fitsPlace = (stay: Stay, kommune: Kommunenummer | undefined): boolean =>
  kommune === undefined ||
  stay.kommune === undefined ||
  stay.kommune === kommune ||
  (stay.former?.includes(kommune) ?? false);

/**
 * Clinic and prison are never told about each other: what one says is never laid to a stay in the other. Nor is it laid to
 * one that somebody outside has made by hand: nothing lets them know what an institution said of it.
 */
export const mayBeAbout = ({ etat, opprettet }: Stay, by: Sender): boolean =>
  (by !== 'tsb' && by !== 'kriminalomsorg') || (by === etat && (opprettet === undefined || opprettet.av.etat === by));

/** What the institution has told goes before what a person has made by hand. */
const reportedFirst = (stays: readonly Stay[]): readonly Stay[] => {
  const reported = stays.filter(({ opprettet }) => opprettet === undefined);
  return reported.length > 0 ? reported : stays;
};

/** A stay that goes on elsewhere, where the other unit has reported it as a stay of its own. */
export const successorOf = (stay: Stay, stays: readonly Stay[]): Stay | undefined => {
  const { moved } = stay;
  if (moved === undefined) return undefined;
  const dayBefore = startOfOsloDay(addDays(osloDayOf(moved), -1)).getTime();
  return stays.find((next) => next !== stay && next.etat === stay.etat && (next.entered ?? 0) >= dayBefore);
};

/** Serving in a treatment institution, the person leaves the institution's stay last. */
const nearest = (stays: readonly Stay[], at: Instant): readonly Stay[] => {
  const near = stays.map((stay) => nearness(stay, at));
  const best = Math.min(...near);
  const those = stays.filter((_, index) => near[index] === best);
  const elsewhere = those.filter((stay) => stay.form !== '§ 12');
  return elsewhere.length > 0 ? elsewhere : those;
};

/**
 * Where a person is known by several refs: the stays told of under the same one, if there are any. So to say that two are
 * one takes nothing away from where it was laid.
 */
const underSameRef = (stays: readonly Stay[], { of }: ToMatch): readonly Stay[] => {
  const own = stays.filter((stay) => stay.of === of);
  return own.length > 0 ? own : stays;
};

/** The transitions it may belong to, whatever the dates and the place. */
export const candidatesFor = (journey: Journey, subject: ToMatch): readonly Stay[] =>
  journey.stays.filter((stay) => mayBeAbout(stay, subject.by) && successorOf(stay, journey.stays) === undefined);

const matchByFit = (journey: Journey, subject: ToMatch, barred: ReadonlySet<OvergangId>): Match => {
  if (journey.grad === 'strengt-fortrolig') return { unmatched: 'skjermet' };
  const all = candidatesFor(journey, subject);
  if (all.length === 0) return { unmatched: 'ingen-overgang' };
  const timely = all.filter((stay) => fitsDates(stay, subject));
  if (timely.length === 0) return { unmatched: 'datoene-passer-ikke' };
  const open = timely.filter((stay) => !barred.has(stay.id));
  if (open.length === 0) return { unmatched: 'frakoblet' };
  const placed = reportedFirst(open.filter((stay) => fitsPlace(stay, subject.kommune)));
  if (placed.length === 0) return { unmatched: 'annen-kommune' };
  const [first, ...others] = nearest(underSameRef(placed, subject), subject.at);
  if (first === undefined || others.length > 0) return { unmatched: 'flere-mulige' };
  const elsewhereToo = nearest(underSameRef(reportedFirst(open), subject), subject.at).length > 1;
  return { stay: first.id, why: elsewhereToo ? 'kommune' : 'eneste' };
};

interface Named {
  readonly name: OvergangId;
  readonly by: Sender;
}

const matchByName = (journey: Journey, { name, by }: Named, barred: ReadonlySet<OvergangId>): Match => {
  if (barred.has(name)) return { unmatched: 'frakoblet' };
  const known = journey.stays.some((stay) => stay.id === name && mayBeAbout(stay, by));
  return known ? { stay: name, why: 'navngitt' } : { unmatched: 'ukjent-overgang' };
};

/** Whether a person has said that it is not to be matched. */
export const isSetAside = ({ avvist }: Journey, { keys }: Pick<ToMatch, 'keys'>): boolean =>
  avvist !== undefined && keys.some((key) => avvist[key] !== undefined);

/**
 * The transition that something belongs to. A person's word goes first, then the name that the sender gave, then what
 * alone fits: same person, dates that fit, municipality. A pure function of the stays and of what people have decided,
 * so the answer changes by itself when the missing half arrives, and never because of the order in which things came.
 */
export const matchFor = (journey: Journey, subject: ToMatch): Match => {
  for (const key of subject.keys) {
    const decided = journey.koblet[key];
    if (decided === undefined) continue;
    const known = journey.stays.some((stay) => stay.id === decided);
    return known ? { stay: decided, why: 'person' } : { unmatched: 'ukjent-overgang' };
  }
  if (isSetAside(journey, subject)) return { unmatched: 'frakoblet' };
  const barred = new Set(subject.keys.flatMap((key) => journey.frakoblet[key] ?? []));
  return subject.names === undefined
    ? matchByFit(journey, subject, barred)
    : matchByName(journey, { name: subject.names, by: subject.by }, barred);
};
