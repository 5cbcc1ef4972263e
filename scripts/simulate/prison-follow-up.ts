import { openChance } from './chance.ts';
import type { PrisonStay } from './prison-stay.ts';
import { dateOf, day, hour, type Step, timeOf } from './step.ts';
import type { Tell } from './tell.ts';

const chanceOf = ({ fengselsoppholdId }: PrisonStay, about: string) => openChance(`${fengselsoppholdId}/${about}`);

/** What the person needs of the health service, and whether they want something to go to; the same at every telling. */
export const otherNeeds = (stay: PrisonStay) => {
  const chance = chanceOf(stay, 'behov');
  const helse = chance.weighed([
    ['ja', 25],
    ['nei', 35],
    ['ukjent', 40],
  ]);
  const aktivitet = chance.weighed([
    ['ja', 35],
    ['nei', 20],
    ['ukjent', 45],
  ]);
  return { helse, aktivitet } as const;
};

/** What is known of a stay beside the stay itself. */
interface Known {
  /** A duty to meet goes with the planned release. */
  readonly hasDuty: boolean;
  readonly isUnder25: boolean;
}

/** What a prison does so that the person is met outside: most in time, some never. */
export const prisonFollowUp = (stay: PrisonStay, { hasDuty, isUnder25 }: Known, tell: Tell): readonly Step[] => {
  const chance = chanceOf(stay, 'oppfolging');
  const { imprisonedAt, likelyRelease, fengselsoppholdId } = stay;
  const path = `/v1/fengselsopphold/${fengselsoppholdId}`;
  const before = (least: number, most: number): number =>
    Math.max(imprisonedAt + 20 * hour, likelyRelease - chance.between(least, most) * day);
  const forsteMote = timeOf(likelyRelease + chance.between(2, 6) * day);
  const needs = otherNeeds(stay);
  const slag = chance.oneOf(['tiltak', 'arbeid', 'dagtilbud', 'utdanning']);
  const queue = chance.happens(0.6) ? { ventetidDager: chance.between(7, 80) } : {};
  const [met, coordinated, applied, contacted] = [0.85, 0.85, 0.8, 0.8].map((often) => chance.happens(often));
  return [
    ...(hasDuty && met
      ? [tell(before(8, 25), { method: 'PUT', path: `${path}/moteplikt`, data: { forsteMote } })]
      : []),
    ...(isUnder25 && coordinated && stay.hjemmel === 'dom-over-90-dager'
      ? [tell(before(58, 110), { path: `${path}/samordning` })]
      : []),
    ...(needs.aktivitet === 'ja' && applied
      ? [tell(before(32, 75), { path: '/v1/personer/aktivitet/soknad', data: { slag, ...queue } })]
      : []),
    ...(needs.helse === 'ja' && contacted
      ? [
          tell(before(9, 30), {
            path: '/v1/personer/helseoppfolging',
            data: { hos: chance.oneOf(['dps', 'fastlege', 'kommune']), tidspunkt: timeOf(likelyRelease + 3 * day) },
          }),
        ]
      : []),
    ...(needs.aktivitet === 'ja' && applied && chance.happens(0.4)
      ? [
          tell(before(10, 28), {
            path: '/v1/personer/aktivitet',
            data: { slag, fra: dateOf(likelyRelease + 2 * day) },
          }),
        ]
      : []),
  ];
};
