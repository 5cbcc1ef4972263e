import type { Chance } from './chance.ts';
import type { Case } from './office-case.ts';
import { whereOf } from './places.ts';
import { dateOf, day, type Step } from './step.ts';

const about = ({ notice: { overgangId, personRef } }: Case) => ({ overgangId, person: { personRef } });

const homeId = ({ notice: { overgangId } }: Case): string => `bolig-${overgangId.slice(0, 13)}`;

/** What the home must have, as the notice says: a quality each, and room for children who live there or come to stay. */
const wantedIn = ({ notice: { innhold } }: Case): readonly string[] => {
  const forChildren = innhold.barn === 'bor-med' || innhold.barn === 'samvaer' ? ['egnet-for-barn'] : [];
  return [...new Set([...(innhold.egenskaper ?? []), ...forChildren])];
};

interface Given {
  readonly boligId: string;
  readonly meldingId?: string;
  /** Undefined: the office does not say what the home has. */
  readonly egenskaper: readonly string[] | undefined;
  /** Days from the likely exit; below 0 before it. */
  readonly shift: number;
}

/** Some offices do not say which transition it is for: the tracker has to find out. */
const give = (one: Case, at: number, { shift, egenskaper, ...home }: Given): Step => {
  const { office, chance, make, likely } = one;
  const { overgangId, person } = about(one);
  return make(at, '/v1/boligtildelinger', {
    ...whereOf(office.home),
    ...(chance.happens(0.8) ? { overgangId } : {}),
    person,
    ...home,
    ...(egenskaper === undefined ? {} : { egenskaper }),
    fra: dateOf(Math.max(at, (likely ?? at + 20 * day) + shift * day)),
  });
};

/** Mostly the home has what was asked for; some lack a part of it, and of some nobody says what they have. */
const saidOf = (wanted: readonly string[], chance: Chance): readonly string[] | undefined =>
  chance.weighed([
    [wanted, 74],
    [wanted.slice(1), 14],
    [undefined, 12],
  ]);

/** A home, mostly from before the exit, and mostly as it was asked for. Hardly ever two. */
export const allocateHome = (one: Case, at: number): readonly Step[] => {
  const { chance, notice } = one;
  const shift = chance.between(-6, chance.happens(0.18) ? 16 : 0);
  const wanted = wantedIn(one);
  const boligId = homeId(one);
  const first = give(one, at, { boligId, shift, egenskaper: saidOf(wanted, chance) });
  if (!chance.happens(0.04)) return [first];
  const again = { boligId: `${boligId}-b`, meldingId: `${notice.varselId}-enda-en`, shift, egenskaper: wanted };
  return [first, give(one, at + day, again)];
};

/** What a housing office does about a gap of its own: another home or a fit one, ready in time, and not two. */
export const mendHome = (one: Case, at: number): readonly Step[] => {
  const { chance, make, notice } = one;
  switch (notice.innhold.mangel?.forventning) {
    case 'to-boliger':
      return [make(at, `/v1/boligtildelinger/${homeId(one)}-b/trekk`, { person: about(one).person })];
    case 'bolig-uegnet':
      return chance.happens(0.8)
        ? [give(one, at, { boligId: homeId(one), shift: chance.between(-6, 0), egenskaper: wantedIn(one) })]
        : [];
    default:
      return chance.happens(0.4) ? allocateHome(one, at) : [];
  }
};

/** NAV finds a roof for a while; told again under the same id it is prolonged. */
export const giveRoof = (
  one: Case,
  at: number,
  { from, days }: { readonly from: number; readonly days: number },
): Step => {
  const id = `botilbud-${one.notice.overgangId.slice(0, 13)}`;
  return one.put(at, `/v1/midlertidige-botilbud/${id}`, {
    ...about(one),
    ...whereOf(one.office.home),
    botilbudstype: one.chance.oneOf(['hybelhus', 'dognovernatting', 'bemannet']),
    fra: dateOf(from),
    til: dateOf(from + days * day),
  });
};

/** What NAV does about a gap of a home: pays the rent, finds a roof, prolongs it. Undefined where the gap is another. */
export const mendRoof = (one: Case, at: number): readonly Step[] | undefined => {
  const { chance, make, notice } = one;
  switch (notice.innhold.mangel?.forventning) {
    case 'bolig-i-fare':
      return chance.happens(0.8)
        ? [make(at, '/v1/personer/bolig/sikring', { ...about(one), betaltTil: dateOf((one.likely ?? at) + 60 * day) })]
        : [];
    case 'ut-uten-tak':
    case 'midlertidig-utloper':
      return chance.happens(0.75) ? [giveRoof(one, at, { from: at, days: chance.between(14, 60) })] : [];
    default:
      return undefined;
  }
};
