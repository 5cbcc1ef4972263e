import { successorOf } from '../fold/match.ts';
import type { Journey, Stay } from '../journey/journey.ts';
import type { Instant, Observation, StayObservation } from '../journey/observation.ts';

type Of<K extends StayObservation['kind']> = Extract<StayObservation, { readonly kind: K }>;

/** Why a patient was ready no longer: withdrawn, left, died, or the stay went on in another unit as one of its own. */
export type PeriodEnd = 'avmeldt' | 'ut' | 'dod' | 'videre';

/** One time in which a patient was declared ready to leave, and had not left. */
export interface ReadyPeriod {
  /** The admission that it belongs to; undefined where nobody has told of one. */
  readonly admitted: Of<'opphold-startet'> | undefined;
  /** The declaration, with what was said at a repetition laid on top; `at` is the first one's. */
  readonly declared: Of<'utskrivningsklar'>;
  readonly end: { readonly at: Instant; readonly why: PeriodEnd } | undefined;
}

interface Walk {
  readonly admitted: Of<'opphold-startet'> | undefined;
  readonly out: boolean;
  readonly periods: readonly ReadyPeriod[];
}

type End = NonNullable<ReadyPeriod['end']>;

const endLast = ({ periods }: Pick<Walk, 'periods'>, end: End): readonly ReadyPeriod[] => {
  const last = periods.at(-1);
  return last === undefined || last.end !== undefined ? periods : [...periods.slice(0, -1), { ...last, end }];
};

/** Of two exits without a new admission between them the later word stands. */
const leave = ({ periods, out, ...walk }: Walk, at: Instant): Walk => {
  const last = periods.at(-1);
  const isSaidAgain = out && last?.end?.why === 'ut';
  const open = isSaidAgain ? [...periods.slice(0, -1), { ...last, end: undefined }] : periods;
  return { ...walk, out: true, periods: endLast({ periods: open }, { at, why: 'ut' }) };
};

const declare = (walk: Walk, told: Of<'utskrivningsklar'>): Walk => {
  const last = walk.periods.at(-1);
  if (walk.out) return walk;
  if (last === undefined || last.end !== undefined) {
    return { ...walk, periods: [...walk.periods, { admitted: walk.admitted, declared: told, end: undefined }] };
  }
  const declared = { ...last.declared, ...told, at: last.declared.at };
  return { ...walk, periods: [...walk.periods.slice(0, -1), { ...last, declared }] };
};

const step = (walk: Walk, told: StayObservation): Walk => {
  switch (told.kind) {
    case 'opphold-startet': {
      const isAgain = walk.admitted !== undefined && !walk.out;
      return { ...walk, out: false, admitted: isAgain ? { ...told, at: walk.admitted.at } : told };
    }
    case 'utskrivningsklar':
      return declare(walk, told);
    case 'utskrivningsklar-avmeldt':
      return { ...walk, periods: endLast(walk, { at: told.at, why: 'avmeldt' }) };
    case 'ut':
      return leave(walk, told.at);
    default:
      return walk;
  }
};

const isOfStay = (told: Observation, stay: Stay): told is StayObservation => 'stay' in told && told.stay === stay.id;

const beginning: Walk = { admitted: undefined, out: false, periods: [] };

/** What ends a stay without a word of its own. */
const endedBy = (journey: Journey, stay: Stay): End | undefined => {
  if (journey.dead !== undefined) return { at: journey.dead, why: 'dod' };
  const next = successorOf(stay, journey.stays);
  return next?.entered === undefined ? undefined : { at: next.entered, why: 'videre' };
};

/** The times in which the patient was ready, first to last. `told`: what stands, in order. */
export const readyPeriods = (journey: Journey, stay: Stay, told: readonly Observation[]): readonly ReadyPeriod[] => {
  const walk = told.filter((one) => isOfStay(one, stay)).reduce(step, beginning);
  const end = endedBy(journey, stay);
  return end === undefined ? walk.periods : endLast(walk, end);
};
