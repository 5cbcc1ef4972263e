import { addDays, osloDayOf, startOfOsloDay } from '@overgang/calendar';
import type { Behov, Bydel, Kommunenummer, Orgnr } from '@overgang/contracts';
import { Ledd } from '@overgang/contracts';
import type { SaidNeed, Stay } from '../journey/journey.ts';
import type { Instant, StayObservation } from '../journey/observation.ts';
import { without } from '../records/without.ts';
import { comeBack, goAway, saySentence } from './evolve-sentence.ts';

type Of<K extends StayObservation['kind']> = Extract<StayObservation, { readonly kind: K }>;
type Steps = { readonly [K in StayObservation['kind']]: (stay: Stay, told: Of<K>) => Stay };

/** The door has checked that a source ends in an organisation number. */
const orgnrIn = (source: string): Orgnr => source.slice(source.lastIndexOf(':') + 1) as Orgnr;

/** A stay that nothing is known of but that somebody spoke of it. */
const firstHeardOf = (told: StayObservation): Stay => {
  const unit = orgnrIn(told.source);
  const { stay: id, etat, at, of } = told;
  return { id, etat, reporter: unit, unit, since: at, behov: {}, news: told, ...(of === undefined ? {} : { of }) };
};

/** The municipality that answers from now on; the one before is kept, so that what it says still finds its way. */
export const settleIn = (stay: Stay, kommune: Kommunenummer, bydel: Bydel | undefined): Stay => {
  if (stay.kommune === kommune) return bydel === undefined ? stay : { ...stay, bydel };
  const former = stay.kommune === undefined ? [] : [stay.kommune, ...(stay.former ?? [])];
  return {
    ...without(stay, 'bydel', 'former'),
    kommune,
    ...(bydel === undefined ? {} : { bydel }),
    ...(former.length === 0 ? {} : { former: [...new Set(former)] }),
  };
};

/** An institution that repeats what it said before has not heard of a move, and does not undo it. */
const sayPlace = (stay: Stay, told: { readonly kommune?: Kommunenummer; readonly bydel?: Bydel }): Stay => {
  if (told.kommune === undefined) return stay;
  const repeats = told.kommune === stay.said && told.kommune !== stay.kommune;
  return repeats ? stay : settleIn({ ...stay, said: told.kommune }, told.kommune, told.bydel);
};

const needsSaid = (before: Stay['behov'], behov: Behov, at: Instant): Stay['behov'] => {
  const said: { [L in Ledd]?: SaidNeed } = { ...before };
  for (const ledd of Ledd.options) {
    const need = behov[ledd];
    if (need === undefined) continue;
    const known = before[ledd];
    said[ledd] = [need, known?.[0] === need ? known[1] : at, at];
  }
  return said;
};

const sayNeeds = (stay: Stay, told: Of<'opphold-startet' | 'utgang-planlagt' | 'utskrivningsklar'>): Stay => ({
  ...stay,
  ...('lar' in told && told.lar !== undefined ? { lar: told.lar } : {}),
  behov: told.behov === undefined ? stay.behov : needsSaid(stay.behov, told.behov, told.at),
  ...(told.egenskaper === undefined ? {} : { egenskaper: told.egenskaper }),
  ...(told.barn === undefined ? {} : { barn: told.barn }),
  ...(told.bistand === undefined ? {} : { bistand: told.bistand }),
});

/** Back inside: what was said of the way out that was taken no longer holds. */
const reopened = (stay: Stay, at: Instant): Stay => {
  const back = without(stay, 'escaped', 'interrupted');
  if (stay.exit === undefined) return comeBack(back, osloDayOf(at));
  return without(
    back,
    'exit',
    'moved',
    'ready',
    'outpatient',
    'plan',
    'planAt',
    'entered',
    'straff',
    'away',
    'convicted',
  );
};

const steps: Steps = {
  'opphold-startet': (before, told) => {
    const stay = reopened(before, told.at);
    const since = { entered: stay.entered ?? told.at, slag: told.slag };
    return {
      ...saySentence({ ...sayNeeds(sayPlace(stay, told), told), ...since }, told),
      ...(told.alder === undefined ? {} : { alder: told.alder }),
      ...(told.kommunaltBehov === undefined ? {} : { kommunaltBehov: told.kommunaltBehov }),
      ...(told.henviser === undefined ? {} : { henviser: told.henviser }),
    };
  },
  'utgang-planlagt': (stay, told) => {
    if (stay.exit !== undefined) return stay;
    return {
      ...without(sayNeeds(sayPlace(stay, told), told), 'planLost'),
      plan: told.periode,
      planAt: told.at,
      firstPlan: stay.firstPlan ?? { day: osloDayOf(told.at), sannsynlig: told.periode.sannsynlig },
      ...(told.moteplikt === undefined || stay.duty !== undefined ? {} : { duty: { at: told.at } }),
    };
  },
  'plan-trukket': (stay, told) =>
    stay.plan === undefined ? stay : { ...without(stay, 'plan', 'planAt'), planLost: told.at },
  utskrivningsklar: (stay, told) => ({
    ...sayNeeds(sayPlace(stay, told), told),
    ready: stay.ready ?? told.at,
    ...(told.poliklinikkKontaktet === undefined ? {} : { outpatient: told.poliklinikkKontaktet }),
  }),
  'utskrivningsklar-avmeldt': (stay) => without(stay, 'ready', 'outpatient'),
  ut: (stay, { at, mate, til, ...told }) => {
    const planned = stay.exit?.planned ?? (stay.plan !== undefined || stay.ready !== undefined);
    return { ...without(sayPlace(stay, told), 'moved', 'escaped'), exit: { at, mate, til, planned } };
  },
  overfort: (stay, told) => ({
    ...stay,
    unit: told.tilEnhet,
    moved: told.at,
    ...(told.slag === undefined ? {} : { slag: told.slag }),
  }),
  'gjennomforing-endret': (stay, { form, fra, ...told }) => ({
    ...saySentence(comeBack(without(stay, 'escaped', 'interrupted'), fra ?? osloDayOf(told.at)), told),
    form,
    formAt: fra === undefined ? told.at : startOfOsloDay(fra).getTime(),
  }),
  straffavbrudd: (stay, { at, til }) => ({
    ...goAway(stay, osloDayOf(at), til && addDays(til, 1)),
    interrupted: at,
  }),
  unnveket: (stay, told) => ({ ...goAway(stay, osloDayOf(told.at)), escaped: told.at }),
  'moteplikt-fastsatt': (stay, told) => ({
    ...stay,
    duty: { at: told.at, ...(told.forsteMote === undefined ? {} : { meeting: told.forsteMote }) },
  }),
  'samordning-startet': (stay, told) => ({ ...stay, coordinated: told.at }),
  'fastlege-orientert': (stay, told) => ({ ...stay, gpTold: told.at }),
};

const noteBases = (stay: Stay, told: StayObservation): Stay => {
  if (told.bases === undefined) return stay;
  return { ...stay, bases: { ...Object.fromEntries(told.bases.map((basis) => [basis, told.at])), ...stay.bases } };
};

/** The stay after one more thing was said of it. */
export const evolveStay = (before: Stay | undefined, told: StayObservation): Stay => {
  // The step under a kind takes that kind; TypeScript cannot follow the pairing through a union.
  const step = steps[told.kind] as (stay: Stay, told: StayObservation) => Stay;
  return noteBases({ ...step(before ?? firstHeardOf(told), told), news: told }, told);
};
