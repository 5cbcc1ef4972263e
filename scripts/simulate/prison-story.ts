import type { Chance } from './chance.ts';
import { homeTheyFind, homeTheyHave } from './home-they-have.ts';
import type { Person } from './person.ts';
import { whereOf } from './places.ts';
import { otherNeeds, prisonFollowUp } from './prison-follow-up.ts';
import type { PrisonStay } from './prison-stay.ts';
import { rangeAround } from './ranges.ts';
import { day, hour, type Step } from './step.ts';
import { consentSteps, openTell, type Tell } from './tell.ts';

const lengths = { 'dom-inntil-90-dager': [14, 80], 'dom-over-90-dager': [100, 420], varetekt: [10, 90] } as const;

/** Draws a stay that somebody is in, or has just left, at `now`. */
export const somePrisonStay = (person: Person, now: number, chance: Chance): PrisonStay => {
  const hjemmel = chance.weighed([
    ['dom-inntil-90-dager', 34],
    ['dom-over-90-dager', 50],
    ['varetekt', 16],
  ]);
  const [least, most] = lengths[hjemmel];
  const length = chance.between(least, most);
  const need = chance.weighed([
    ['ja', 58],
    ['nei', 32],
    ['ukjent', 10],
  ]);
  // Who leaves without a need is off the board again: those are met while they are still inside.
  const longest = need === 'ja' ? length + 5 : length - 2;
  const imprisonedAt = now - chance.between(4, Math.max(4, longest)) * day + 10 * hour;
  return {
    person,
    prison: person.home.kommune === '0301' ? 'oslo-fengsel' : 'hamar-fengsel',
    fengselsoppholdId: `fengsel-${person.id}`,
    hjemmel,
    imprisonedAt,
    likelyRelease: imprisonedAt + length * day,
    need,
  };
};

/** What a prison does during one stay. */
export const prisonStory = (stay: PrisonStay, chance: Chance): readonly Step[] => {
  const { person, prison, fengselsoppholdId, imprisonedAt } = stay;
  const teller = { who: prison, etat: 'kriminalomsorg', person, prefix: fengselsoppholdId, late: 0.1 } as const;
  const tell = openTell(teller, chance);
  const entry = imprisonment(stay, tell, chance);
  const asked = consentSteps(tell, imprisonedAt + chance.between(10, 120) * hour, chance);
  const home = homeOf(stay, tell, chance.branch('home'));
  const planned = planOf(stay, tell, chance);
  const known = {
    hasDuty: planned.some(({ call }) => call.body['moteplikt'] === true),
    isUnder25: entry.call.body['aldersgruppe'] === '18-24',
  };
  return [
    entry,
    ...asked,
    ...home,
    ...planned,
    release(stay, tell, chance),
    ...prisonFollowUp(stay, known, openTell(teller, chance.branch('follow-up'))),
  ];
};

const pathOf = ({ fengselsoppholdId }: PrisonStay): string => `/v1/fengselsopphold/${fengselsoppholdId}`;
const needsOf = (stay: PrisonStay) => ({ bolig: stay.need, nav: stay.need, ansvarlig: stay.need, ...otherNeeds(stay) });

/** Where the person lives, or finds to live. */
const homeOf = (stay: PrisonStay, tell: Tell, chance: Chance): readonly Step[] => {
  const { need, imprisonedAt: enteredAt, likelyRelease: end, person } = stay;
  if (need === 'ukjent') return [];
  const living = { tell, enteredAt, likelyExit: end, end, kommune: person.home.kommune };
  return need === 'nei' ? homeTheyHave(living, chance) : homeTheyFind(living, chance);
};

const imprisonment = (stay: PrisonStay, tell: Tell, chance: Chance): Step =>
  tell(stay.imprisonedAt, {
    method: 'PUT',
    path: pathOf(stay),
    data: {
      ...whereOf(stay.person.home),
      hjemmel: stay.hjemmel,
      aldersgruppe: chance.weighed([
        ['25-pluss', 80],
        ['18-24', 20],
      ]),
      ...(chance.happens(0.92) ? { behov: needsOf(stay) } : {}),
    },
  });

/** Remand ends when a court says so: nobody plans it. One plan in four comes days before the release. */
const planOf = (stay: PrisonStay, tell: Tell, chance: Chance): readonly Step[] => {
  if (stay.hjemmel === 'varetekt') return [];
  const { imprisonedAt, likelyRelease } = stay;
  const early = imprisonedAt + chance.between(3, 20) * day;
  const late = likelyRelease - chance.between(3, 12) * day;
  const at = chance.happens(0.25) ? late : early;
  if (at <= imprisonedAt || at >= likelyRelease) return [];
  const data = {
    ...whereOf(stay.person.home),
    loslatelse: rangeAround(Math.max(likelyRelease, at + day), at, chance),
    grunnlag: chance.oneOf(['to-tredjedeler', 'full-tid']),
    moteplikt: chance.happens(0.2),
    behov: needsOf(stay),
  };
  return [tell(at, { method: 'PUT', path: `${pathOf(stay)}/loslatelsesplan`, data })];
};

const release = (stay: PrisonStay, tell: Tell, chance: Chance): Step => {
  const til = chance.oneOf(['kommunal-bolig', 'uten-tak', 'hos-venner', 'midlertidig-botilbud']);
  return tell(stay.likelyRelease + chance.between(0, 2) * hour, {
    path: `${pathOf(stay)}/loslatelse`,
    data: { til: stay.need === 'ja' ? til : 'egen-bolig' },
  });
};
