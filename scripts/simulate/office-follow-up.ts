import type { Chance } from './chance.ts';
import { type Home, places } from './places.ts';
import { day, hour, type Step } from './step.ts';

/** One matter on an office's desk: what it is about, and how the office makes a call about it. */
export interface Matter {
  readonly home: Home;
  readonly about: object;
  /** The office's own unit. */
  readonly enhet: string;
  /** The likely exit, where the notice says one. */
  readonly likely: number | undefined;
  readonly chance: Chance;
  readonly make: (at: number, path: string, data: object) => Step;
}

const placeOf = ({ home }: Matter) => ({
  kommune: home.kommune,
  ...(home.bydel === undefined ? {} : { bydel: home.bydel }),
});

/** NAV clears income and deposit; what takes time at first is decided some days later. */
export const clearIncome = (matter: Matter, at: number): readonly Step[] => {
  const { chance, make, about } = matter;
  const data = { ...about, ...placeOf(matter), depositum: chance.oneOf(['ja', 'nei']), husleieoverlapp: 'nei' };
  const path = '/v1/inntektsavklaringer';
  const first = chance.weighed([
    ['ja', 74],
    ['nei', 8],
    ['under-behandling', 18],
  ]);
  const decided = make(at + chance.between(4, 18) * day, path, { ...data, livsopphold: 'ja' });
  return [
    make(at, path, { ...data, livsopphold: first }),
    ...(first === 'under-behandling' && chance.happens(0.8) ? [decided] : []),
  ];
};

const deputies = ['310000108', '310000116', '310000124'] as const;

/** What happens to whoever was named: the group meets, the case changes hands, a handler is away. */
export const holdOn = ({ chance, make, about, enhet, likely }: Matter, at: number): readonly Step[] => {
  const meets = Math.max(at + day, (likely ?? at + 40 * day) - chance.between(16, 40) * day);
  const changes = at + chance.between(4, 20) * day;
  const other = chance.oneOf(deputies.filter((unit) => unit !== enhet) as [string, ...string[]]); // one of three left out
  const change = { ...about, fraEnhet: enhet, tilEnhet: other };
  return [
    ...(chance.happens(0.8) ? [make(meets, '/v1/personer/ansvarsgruppemoter', about)] : []),
    ...chance.weighed<readonly Step[]>([
      [[], 88],
      [
        [
          make(changes, '/v1/personer/ansvarlig/bytte', change),
          make(changes + chance.between(5, 150) * hour, '/v1/personer/ansvarlig/overlevering', change),
        ],
        5,
      ],
      [[make(changes, '/v1/personer/ansvarlig/bytte', change)], 2],
      [
        [
          make(changes, '/v1/personer/ansvarlig/fravaer', {
            ...about,
            enhet,
            fra: new Date(changes).toISOString().slice(0, 10),
            til: new Date(changes + chance.between(6, 20) * day).toISOString().slice(0, 10),
            ...(chance.happens(0.6) ? { vikar: other } : {}),
          }),
        ],
        5,
      ],
    ]),
  ];
};

/** What an office mostly does when it was alerted of a gap that it alone can close; undefined for another gap. */
export const mendGap = (matter: Matter, at: number, forventning: string | undefined): readonly Step[] | undefined => {
  const { chance, make, about } = matter;
  if (forventning !== 'inntekt-uavklart' && forventning !== 'aktivitet-mangler') return undefined;
  if (!chance.happens(0.7)) return [];
  if (forventning === 'inntekt-uavklart') return clearIncome(matter, at);
  const queue = { slag: 'tiltak', ventetidDager: chance.between(10, 70) };
  return [make(at, '/v1/personer/aktivitet/soknad', { ...about, ...queue })];
};

/** The office finds out where the matter belongs, and says so. */
export const findRightPlace = ({ home, chance, make }: Matter, at: number, varsel: string): Step => {
  const { kommune, bydel } = chance.oneOf(places.filter((place) => place !== home) as [Home, ...Home[]]); // four are left
  return make(at, `${varsel}/mottaker`, { kommune, ...(bydel === undefined ? {} : { bydel }) });
};
