import { openChance } from './chance.ts';
import type { ClinicStay } from './clinic-stay.ts';
import { places } from './places.ts';
import { dateOf, day, hour, type Step, timeOf } from './step.ts';
import type { Tell } from './tell.ts';

/** A stay, and how it ends. */
export interface EndedStay extends ClinicStay {
  readonly end: number;
  readonly brokenOff: boolean;
}

const chanceOf = ({ oppholdId }: ClinicStay, about: string) => openChance(`${oppholdId}/${about}`);

/** Whether the person is in LAR: one in seven. */
export const isInLar = (stay: ClinicStay): boolean => chanceOf(stay, 'lar').happens(0.14);

/** What the person needs of the health service, and whether they want something to go to; the same at every telling. */
export const otherNeeds = (stay: ClinicStay) => {
  const chance = chanceOf(stay, 'behov');
  const helse = chance.weighed([
    ['ja', 55],
    ['nei', 30],
    ['ukjent', 15],
  ]);
  const aktivitet = chance.weighed([
    ['ja', 30],
    ['nei', 30],
    ['ukjent', 40],
  ]);
  return { helse, aktivitet: stay.oppholdstype === 'avrusning' ? 'ukjent' : aktivitet } as const;
};

/** What a clinic does so that the health service goes on: most in time, some late, some never. */
const healthSteps = (stay: EndedStay, tell: Tell): readonly Step[] => {
  const chance = chanceOf(stay, 'helse');
  const { admittedAt, end, brokenOff } = stay;
  const before = (most: number): number => Math.max(admittedAt + 6 * hour, end - chance.between(5, most) * day);
  const after = (): number => end + chance.between(20, 90) * hour;
  const appointment = () => ({
    hos: isInLar(stay) && chance.happens(0.4) ? 'lar' : chance.oneOf(['dps', 'dps', 'poliklinikk', 'fastlege']),
    tidspunkt: timeOf(end + chance.between(2, 12) * day),
  });
  const needed = otherNeeds(stay).helse === 'ja';
  const made = chance.happens(brokenOff ? 0.55 : 0.9);
  const taken = isInLar(stay) && chance.happens(brokenOff ? 0.75 : 0.93);
  const gpTold = needed && !brokenOff && stay.oppholdstype !== 'avrusning' && chance.happens(0.88);
  return [
    ...(needed && made
      ? [tell(brokenOff ? after() : before(24), { path: '/v1/personer/helseoppfolging', data: appointment() })]
      : []),
    ...(taken
      ? [tell(brokenOff ? after() : before(20), { path: '/v1/personer/lar', data: { fra: dateOf(end) } })]
      : []),
    ...(gpTold ? [tell(before(8), { path: `/v1/opphold/${stay.oppholdId}/fastlegeorientering` })] : []),
  ];
};

/** Work or something else to go to: applied for weeks ahead, or too late; often there is a queue. */
const activitySteps = (stay: EndedStay, tell: Tell): readonly Step[] => {
  const chance = chanceOf(stay, 'aktivitet');
  if (otherNeeds(stay).aktivitet !== 'ja' || stay.brokenOff || !chance.happens(0.82)) return [];
  const slag = chance.oneOf(['tiltak', 'arbeid', 'dagtilbud', 'utdanning']);
  const applied = Math.max(stay.admittedAt + 2 * day, stay.end - chance.between(30, 75) * day);
  const queue = chance.happens(0.6) ? { ventetidDager: chance.between(7, 80) } : {};
  const agreed = applied + chance.between(5, 25) * day;
  return [
    tell(applied, { path: '/v1/personer/aktivitet/soknad', data: { slag, ...queue } }),
    ...(chance.happens(0.5) && agreed < stay.end
      ? [tell(agreed, { path: '/v1/personer/aktivitet', data: { slag, fra: dateOf(stay.end + 2 * day) } })]
      : []),
  ];
};

/** One in thirty is to settle somewhere else, and says so while there. */
const moveSteps = (stay: EndedStay, tell: Tell): readonly Step[] => {
  const chance = chanceOf(stay, 'flytting');
  const to = chance.oneOf(places);
  if (!chance.happens(0.035) || to === stay.person.home) return [];
  const at = stay.admittedAt + Math.round((stay.end - stay.admittedAt) * (0.3 + 0.5 * chance.next()));
  const data = { tilKommune: to.kommune, ...(to.bydel === undefined ? {} : { tilBydel: to.bydel }) };
  return [tell(at, { path: '/v1/personer/flytting', data })];
};

/** What a clinic tells beside the stay itself. */
export const clinicFollowUp = (stay: EndedStay, tell: Tell): readonly Step[] => [
  ...healthSteps(stay, tell),
  ...activitySteps(stay, tell),
  ...moveSteps(stay, tell),
];
