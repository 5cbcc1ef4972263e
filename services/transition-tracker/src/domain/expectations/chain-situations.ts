import { addDays, daysBetween, osloDayOf, startOfOsloDay } from '@overgang/calendar';
import type { Ledd } from '@overgang/contracts';
import type { PlacedFact } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { earliest } from '../records/earliest.ts';
import { type HandoverLacking, handoverLacking } from '../survey/handover.ts';
import { hasHealthContact, isInLar, isLarTakenOver } from '../survey/health.ts';
import { needsHome } from '../survey/needs.ts';
import type { Survey } from '../survey/survey.ts';
import { exitedAndSeen, isInside } from './in-or-out.ts';
import { type Ask, never, type Occasion, once } from './occasion.ts';
import { newPlaceUnreceived, notOurs } from './whose-matter.ts';

const occasionAt = (what: string, at: Instant): string => `${what} ${new Date(at).toISOString()}`;

/** Since when the person wants help with the link; undefined when they do not, or nobody has said so. */
const wantedSince = ({ needs }: Survey, ledd: Ledd): Instant | undefined => {
  const said = needs[ledd];
  return said?.need === 'ja' ? said.since : undefined;
};

const isDeclined = ({ needs }: Survey, ledd: Ledd): boolean => needs[ledd]?.need === 'takket-nei';

type Of<K extends PlacedFact['kind']> = Extract<PlacedFact, { readonly kind: K }>;

const last = <K extends PlacedFact['kind']>({ facts }: Survey, kind: K): Of<K> | undefined =>
  facts.findLast((fact): fact is Of<K> => fact.kind === kind);

const lacking = (s: Survey, slag: HandoverLacking['slag']): readonly Occasion[] => {
  if (exitedAndSeen(s) || isDeclined(s, 'ansvarlig')) return never;
  const found = handoverLacking(s);
  if (found?.slag !== slag) return never;
  const { at, from: since, until } = found;
  return [{ key: occasionAt(slag, at), since, ...(until === undefined ? {} : { until }) }];
};

const isCleared = (s: Survey): boolean => {
  const said = last(s, 'inntekt-avklart');
  if (said === undefined || said.livsopphold === 'under-behandling') return false;
  return !needsHome(s) || said.depositum !== 'under-behandling';
};

/** Reported ready: from then on the law asks, and not practice. */
const readySince = (s: Survey): Instant | undefined => (isInside(s) ? s.stay.ready : undefined);

/** Follow-up was asked for, or the one who reported the person ready said that no contact was made. */
const readyWithoutContact = (s: Survey): boolean => {
  if (hasHealthContact(s)) return false;
  return wantedSince(s, 'helse') !== undefined || (s.needs.helse === undefined && s.stay.outpatient === false);
};

const larLeftOver = (s: Survey): boolean => isInLar(s) && !isLarTakenOver(s) && !isDeclined(s, 'helse');

/** A standing first meeting at the friomsorgskontor: set with the duty, or booked since. */
const hasDutyMeeting = ({ stay, facts }: Survey): boolean => {
  if (stay.duty?.meeting !== undefined) return true;
  const at = (kind: 'avtale-avlyst' | 'oppfolging-avtalt') =>
    facts.flatMap((fact) => (fact.kind === kind && fact.hos === 'kriminalomsorg' ? [fact.tidspunkt] : []));
  const calledOff = new Set(at('avtale-avlyst'));
  return at('oppfolging-avtalt').some((moment) => !calledOff.has(moment));
};

/** Since when, and until when, the person has agreed that somebody is told. */
const consentSpan = ({ consents }: Survey): { readonly since: Instant; readonly until?: Instant } | undefined => {
  const given = Object.values(consents).filter(({ svar }) => svar === 'gitt');
  const since = earliest(...given.map(({ at }) => at));
  if (since === undefined) return undefined;
  const lastDays = given.map(({ gyldigTil }) => gyldigTil);
  const lastDay = lastDays.includes(undefined) ? undefined : lastDays.toSorted().at(-1);
  return { since, ...(lastDay === undefined ? {} : { until: startOfOsloDay(addDays(lastDay, 1)).getTime() }) };
};

/** What was applied for begins only after the exit: so many days after. */
const inQueue = (s: Survey): readonly Occasion[] => {
  const applied = last(s, 'aktivitet-sokt');
  if (applied?.ventetidDager === undefined || s.out === undefined || last(s, 'aktivitet-avtalt')) return never;
  const days = daysBetween(s.out.sannsynlig, addDays(osloDayOf(applied.at), applied.ventetidDager));
  return days > 0 ? [{ key: 'kø', since: Math.max(s.outSince, applied.at), tall: days }] : never;
};

/** What opens the expectations along the chain from one agency to the next: see `situations`. */
export const chainSituations = {
  'ikke-mottakers-sak': ({ s }: Ask) => (exitedAndSeen(s) ? never : notOurs(s)),
  'ingen-mottakers-sak': ({ s }: Ask) => {
    const [first, ...others] = exitedAndSeen(s) ? never : notOurs(s);
    if (first === undefined) return never;
    return [{ key: `avsender ${first.key}`, since: Math.min(first.since, ...others.map(({ since }) => since)) }];
  },
  'flyttet-uten-mottak': (ask: Ask) => (isInside(ask.s) ? newPlaceUnreceived(ask) : never),
  'ansvar-uten-overlevering': ({ s }: Ask) => lacking(s, 'bytte'),
  'ansvarlig-borte-uten-vikar': ({ s }: Ask) => lacking(s, 'fravaer'),
  'ansvarsgruppe-ikke-holdt': ({ s }: Ask) => {
    const since = wantedSince(s, 'ansvarlig');
    if (since === undefined || exitedAndSeen(s) || last(s, 'ansvarsgruppe-holdt')) return never;
    const named = s.facts.find((fact) => fact.kind === 'ansvarlig-oppnevnt' && fact.rolle === 'koordinator');
    return named === undefined ? never : [{ key: 'ansvarsgruppe', since: Math.max(since, named.at) }];
  },
  'helse-uten-kontakt': ({ s }: Ask) => {
    const since = wantedSince(s, 'helse');
    return since === undefined || hasHealthContact(s) || readySince(s) !== undefined ? never : once(since);
  },
  'klar-uten-helsekontakt': ({ s }: Ask) => {
    const since = readySince(s);
    return since !== undefined && readyWithoutContact(s) ? [{ key: 'klar', since }] : never;
  },
  'lar-ikke-overtatt': ({ s }: Ask) =>
    larLeftOver(s) && readySince(s) === undefined ? [{ key: 'lar', since: s.entered }] : never,
  'klar-uten-lar': ({ s }: Ask) => {
    const since = readySince(s);
    return since !== undefined && larLeftOver(s) ? [{ key: 'lar klar', since }] : never;
  },
  'fastlege-ikke-orientert': ({ s }: Ask) => {
    const since = wantedSince(s, 'helse');
    return since === undefined || s.stay.gpTold !== undefined || exitedAndSeen(s) ? never : once(since);
  },
  'inntekt-ikke-avklart': ({ s }: Ask) => {
    const since = wantedSince(s, 'nav');
    return since === undefined || isCleared(s) || exitedAndSeen(s) ? never : once(since);
  },
  'aktivitet-ikke-sokt': ({ s }: Ask) => {
    const since = wantedSince(s, 'aktivitet');
    if (since === undefined || exitedAndSeen(s)) return never;
    return last(s, 'aktivitet-sokt') || last(s, 'aktivitet-avtalt') ? never : once(since);
  },
  'aktivitet-i-ko': ({ s }: Ask) =>
    wantedSince(s, 'aktivitet') === undefined || exitedAndSeen(s) ? never : inQueue(s),
  'moteplikt-uten-mote': ({ s }: Ask) => {
    const { duty } = s.stay;
    return duty === undefined || hasDutyMeeting(s) || exitedAndSeen(s) ? never : once(duty.at);
  },
  'under-25-uten-samordning': ({ s }: Ask) => {
    const { alder, coordinated } = s.stay;
    const isYoung = alder === 'under-18' || alder === '18-24';
    const consent = isInside(s) && isYoung && coordinated === undefined ? consentSpan(s) : undefined;
    return consent === undefined ? never : [{ key: '', ...consent }];
  },
} as const satisfies Readonly<Record<string, (ask: Ask) => readonly Occasion[]>>;
