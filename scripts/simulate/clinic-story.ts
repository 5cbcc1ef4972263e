import type { Chance } from './chance.ts';
import { clinicFollowUp, isInLar, otherNeeds } from './clinic-follow-up.ts';
import type { ClinicStay } from './clinic-stay.ts';
import { homeTheyFind, homeTheyHave } from './home-they-have.ts';
import type { Person } from './person.ts';
import { type Home, places, whereOf } from './places.ts';
import { rangeAround } from './ranges.ts';
import { day, hour, type Step } from './step.ts';
import { consentSteps, openTell, type Tell } from './tell.ts';

const clinics = {
  avrusning: ['avrusning-innlandet'],
  korttid: ['dps-hamar'],
  langtid: ['tsb-innlandet', 'tsb-oslo'],
} as const;

const lengths = { avrusning: [5, 12], korttid: [28, 84], langtid: [90, 270] } as const;

/** Draws a stay that somebody is in, or has just left, at `now`. */
export const someClinicStay = (person: Person, now: number, chance: Chance): ClinicStay => {
  const oppholdstype = chance.weighed([
    ['avrusning', 12],
    ['korttid', 28],
    ['langtid', 60],
  ]);
  const [least, most] = lengths[oppholdstype];
  const length = chance.between(least, most);
  const need = someNeed(chance);
  // Who leaves without a need is off the board again: those are met while they are still inside.
  const longest = need === 'ja' ? length + 5 : length - 2;
  const admittedAt = now - chance.between(4, Math.max(4, longest)) * day + 9 * hour;
  return {
    person,
    clinic: chance.oneOf<string>(clinics[oppholdstype]),
    oppholdId: `opphold-${person.id}`,
    oppholdstype,
    admittedAt,
    likelyExit: admittedAt + length * day,
    need,
    now,
  };
};

const someNeed = (chance: Chance): ClinicStay['need'] =>
  chance.weighed([
    ['ja', 62],
    ['nei', 26],
    ['ukjent', 12],
  ]);

/** A stay that broke off long ago is no longer news: it is moved to begin later, and to have ended in these days. */
const madeRecent = (stay: ClinicStay, end: number, chance: Chance): { stay: ClinicStay; end: number } => {
  const shift = Math.max(0, stay.now - chance.between(0, 9) * day - end);
  const { admittedAt, likelyExit } = stay;
  return { stay: { ...stay, admittedAt: admittedAt + shift, likelyExit: likelyExit + shift }, end: end + shift };
};

/** Some who broke off are back within weeks, and begin anew. */
const comesBack = ({ end, ...first }: Ended, chance: Chance): readonly Step[] => {
  if (!chance.happens(0.15)) return [];
  const admittedAt = end + chance.between(2, 20) * day;
  const likelyExit = admittedAt + chance.between(40, 90) * day;
  const stay = { ...first, oppholdId: `${first.oppholdId}-igjen`, admittedAt, likelyExit } as const;
  const { clinic: who, person, oppholdId: prefix } = stay;
  const tell = openTell({ who, etat: 'tsb', person, prefix, late: 0.12 }, chance);
  return [
    admission(stay, tell, chance),
    ...consentSteps(tell, admittedAt + chance.between(4, 40) * hour, chance),
    ...plans({ ...stay, end: likelyExit }, tell, chance),
  ];
};

/** A few are let out a week or two before they were expected. */
const hurried = (chance: Chance): number => (chance.happens(0.04) ? chance.between(8, 16) * day : 0);

/** What a clinic does during one stay. Three in ten break off. */
export const clinicStory = (drawn: ClinicStay, chance: Chance): readonly Step[] => {
  const brokenOff = chance.happens(drawn.need === 'nei' ? 0.1 : 0.36);
  const part = brokenOff ? 0.15 + 0.8 * chance.next() : 1;
  const length =
    Math.round((drawn.likelyExit - drawn.admittedAt) * part) - (brokenOff ? 0 : hurried(chance.branch('early')));
  const fated = drawn.admittedAt + Math.max(day, length);
  const { stay, end } = brokenOff && fated < drawn.now ? madeRecent(drawn, fated, chance) : { stay: drawn, end: fated };
  const { person, clinic, oppholdId, oppholdstype, admittedAt } = stay;
  const teller = { who: clinic, etat: 'tsb', person, prefix: oppholdId, late: 0.12 } as const;
  const tell = openTell(teller, chance);
  return [
    admission(stay, tell, chance),
    ...consentSteps(tell, admittedAt + chance.between(4, 40) * hour, chance),
    ...needClarified(stay, tell, chance),
    ...homeOf({ ...stay, end }, tell, chance.branch('home')),
    ...(oppholdstype === 'avrusning' ? [] : plans({ ...stay, end }, tell, chance)),
    ...(brokenOff ? breaksOff({ ...stay, end }, tell, chance) : leaves({ ...stay, end }, tell, chance)),
    ...(brokenOff ? comesBack({ ...stay, end }, chance.branch('again')) : []),
    ...clinicFollowUp({ ...stay, end, brokenOff }, openTell(teller, chance.branch('follow-up'))),
  ];
};

const pathOf = ({ oppholdId }: ClinicStay): string => `/v1/opphold/${oppholdId}`;
const needsOf = (stay: ClinicStay) => ({ bolig: stay.need, nav: stay.need, ansvarlig: stay.need, ...otherNeeds(stay) });

const admission = (stay: ClinicStay, tell: Tell, chance: Chance): Step =>
  tell(stay.admittedAt, {
    method: 'PUT',
    path: pathOf(stay),
    data: {
      ...whereOf(stay.person.home),
      oppholdstype: stay.oppholdstype,
      kommunaltBehov: stay.need,
      ...(isInLar(stay) ? { lar: true } : {}),
      ...(stay.oppholdstype === 'avrusning' || chance.happens(0.8) ? { behov: needsOf(stay) } : {}),
    },
  });

/** What was unknown at first is mostly clarified within days. */
const needClarified = (stay: ClinicStay, tell: Tell, chance: Chance): readonly Step[] => {
  if (stay.need !== 'ukjent' || chance.happens(0.2)) return [];
  const data = { behov: chance.oneOf(['ja', 'ja', 'nei']), kommune: stay.person.home.kommune };
  return [tell(stay.admittedAt + chance.between(20, 140) * hour, { path: '/v1/personer/boligbehov', data })];
};

interface Ended extends ClinicStay {
  readonly end: number;
}

/** Where the person lives, or finds to live. Of three days of detox nobody asks that. */
const homeOf = (stay: Ended, tell: Tell, chance: Chance): readonly Step[] => {
  const { need, admittedAt: enteredAt, likelyExit, end, person, oppholdstype } = stay;
  if (need === 'ukjent' || oppholdstype === 'avrusning') return [];
  const living = { tell, enteredAt, likelyExit, end, kommune: person.home.kommune };
  return need === 'nei' ? homeTheyHave(living, chance) : homeTheyFind(living, chance);
};

/** A first date, late for one in five and never for a few; then the dates move. A few name the wrong municipality first. */
const plans = (stay: Ended, tell: Tell, chance: Chance): readonly Step[] => {
  if (chance.happens(0.06)) return [];
  const { admittedAt, likelyExit, end, person } = stay;
  const late = chance.happens(0.15);
  const soon = stay.oppholdstype === 'korttid' && chance.happens(0.85) ? 12 * hour : chance.between(2, 12) * day;
  const first = late ? likelyExit - chance.between(2, 7) * day : admittedAt + soon;
  const firstAt = Math.min(Math.max(first, admittedAt + hour), end - hour);
  const moves = chance.weighed([
    [0, 50],
    [1, 32],
    [2, 18],
  ]);
  const qualities =
    stay.need === 'ja' && chance.happens(0.4) ? [chance.oneOf(['rusfri', 'bemannet', 'skjermet', 'avstand'])] : [];
  const barn = chance.branch('barn').happens(0.12) ? { barn: 'samvaer' } : {};
  const plan = (at: number, likely: number, home: Home): Step =>
    tell(at, {
      method: 'PUT',
      path: `${pathOf(stay)}/utskrivningsplan`,
      data: {
        ...whereOf(home),
        utskrivning: rangeAround(Math.max(likely, at + day), at, chance),
        behov: needsOf(stay),
        ...(qualities.length === 0 ? {} : { egenskaper: qualities }),
        ...barn,
      },
    });
  const guess = moves === 0 ? likelyExit : likelyExit + chance.between(-10, 14) * day;
  const later = Array.from({ length: moves }, (_, index) =>
    Math.round(firstAt + ((end - firstAt) * (index + 1)) / (moves + 1)),
  );
  return [
    plan(firstAt, guess, chance.happens(0.04) ? chance.oneOf(places) : person.home),
    ...later.map((at) => plan(at, likelyExit, person.home)),
  ];
};

const leaves = (stay: Ended, tell: Tell, chance: Chance): readonly Step[] => {
  const til = chance.oneOf(['kommunal-bolig', 'kommunal-bolig', 'midlertidig-botilbud', 'uten-tak']);
  const ready = stay.end - chance.between(1, 4) * day;
  return [
    ...(chance.happens(0.6) && ready > stay.admittedAt
      ? [tell(ready, { path: `${pathOf(stay)}/utskrivningsklar`, data: { vurdertAv: 'lege' } })]
      : []),
    tell(stay.end, {
      path: `${pathOf(stay)}/utskrivning`,
      data: { til: stay.need === 'ja' ? til : 'egen-bolig' },
    }),
  ];
};

const breaksOff = (stay: Ended, tell: Tell, chance: Chance): readonly Step[] => {
  const data = {
    arsak: chance.oneOf(['eget-onske', 'eget-onske', 'ikke-tilbake-fra-permisjon', 'institusjonens-beslutning']),
    til: chance.oneOf(['uten-tak', 'hos-venner', 'hos-familie', 'ukjent']),
  };
  const seen = stay.end + chance.between(5, 60) * hour;
  return [
    tell(stay.end, { path: `${pathOf(stay)}/avbrudd`, data }),
    ...(chance.happens(0.5) ? [tell(seen, { path: '/v1/personer/kontakt', data: { sted: 'hos-venner' } })] : []),
  ];
};
