import {
  advance,
  type byMunicipality,
  emptyJourney,
  foldJourney,
  type Journey,
  keyOf,
  lookAtPerson,
  type Observation,
  type OwnEvent,
  onEvent,
} from '@overgang/transition-tracker/measure';
import { demoDirectory } from '../embedded/local-issuer.ts';
import { officeStory } from '../simulate/answering-office.ts';
import { openChance } from '../simulate/chance.ts';
import type { ReadNotice } from '../simulate/office-case.ts';
import { offices } from '../simulate/offices.ts';
import { day, type Step, timeOf } from '../simulate/step.ts';
import { actOnAlert } from './act-on-alert.ts';
import type { StayTold } from './stays-of-a-year.ts';
import type { OfficeStep } from './told-of-notice.ts';
import { understandStep } from './understand-step.ts';
import { whatFollows } from './what-follows.ts';

/** With what everybody is lived through. */
export interface LifeSettings {
  readonly agreements: ReturnType<typeof byMunicipality>;
  readonly until: number;
  readonly seed: number;
}

type Looked = ReturnType<typeof lookAtPerson>;

/** What the board held after one moment of one person. */
export interface Moment {
  readonly at: number;
  readonly shown: Looked['shown'];
  /** What was told at that moment; nothing where time alone had the person looked at. */
  readonly told: readonly Observation[];
}

/** Offices read their notices once a day, as the simulation has it. */
const nextReading = (at: number): number => (Math.floor(at / day) + 1) * day;

const placeOf = (orgnr: string) => demoDirectory.placeOf(orgnr);
const nameOf = (orgnr: string) => demoDirectory.nameOf(orgnr);

const officeOf = ({ mottaker }: ReadNotice) =>
  offices.find(
    ({ etat, home }) =>
      etat === mottaker.etat &&
      (mottaker.bydel === undefined ? home.kommune === mottaker.kommune : home.bydel === mottaker.bydel),
  );

interface Waiting {
  readonly notice: ReadNotice;
  readonly readAt: number;
}

const noticesIn = (events: readonly OwnEvent[], personRef: string): readonly Waiting[] =>
  events.flatMap((event) => {
    if (event.type !== 'no.overgang.sporing.varsel-bestilt.v1') return [];
    const { time: sendt, data } = event;
    const notice = { ...data, personRef, sendt, tilstand: 'ny' } as unknown as ReadNotice; // as an inbox shows it
    return [{ notice, readAt: nextReading(Date.parse(sendt)) }];
  });

/** What an office begins to do when it reads a notice; nothing when it has been taken back by then. */
const beginsOn = ({ notice, readAt }: Waiting, journey: Journey, seed: number): readonly OfficeStep[] => {
  const office = officeOf(notice);
  const isRecalled = journey.notices.some(({ id, recalled }) => id === notice.varselId && recalled !== undefined);
  if (office === undefined || isRecalled) return [];
  const { overgangId } = notice;
  const act = notice.slag === 'mangel' ? actOnAlert : officeStory;
  const begun = act(office, notice, openChance(`${seed}/${notice.varselId}`)).map((step) => ({
    ...step,
    toldAt: Math.max(step.toldAt, readAt),
    overgangId,
    kommune: office.home.kommune,
  }));
  return begun.flatMap((step) => [step, ...whatFollows(step, seed)]);
};

const isTooEarly = (step: Step | OfficeStep, { stays }: Journey): boolean =>
  'overgangId' in step &&
  step.afterExit === true &&
  stays.some(({ id, exit }) => id === step.overgangId && exit === undefined);

const aDayLater = (step: Step | OfficeStep): Step | OfficeStep => ({
  ...step,
  at: step.at + day,
  toldAt: step.toldAt + day,
  call: { ...step.call, body: { ...step.call.body, skjedde: timeOf(step.at + day) } },
});

/**
 * Lives through one person's stay as the tracker would see it, up to a moment: what institutions tell, what the tracker
 * decides, when it looks again by itself, and what the offices do about their notices. Nobody waits for anybody else, so
 * people can be lived through one after the other. No I/O and no waiting.
 */
export const liveThrough = function* ({ personRef, steps }: StayTold, { agreements, until, seed }: LifeSettings) {
  const understand = (event: OwnEvent) => {
    const understood = onEvent(event, 'sporing');
    return understood.kind === 'observation' ? understood.observation : undefined;
  };
  const settings = { agreements, nameOf, placeOf, understand };
  const known = new Map<string, Observation>();
  let ahead: readonly (Step | OfficeStep)[] = steps;
  let waiting: readonly Waiting[] = [];
  let journey: Journey = emptyJourney;
  let shown: Looked['shown'] | undefined;
  let lookAgainAt: number | undefined;
  for (;;) {
    const now = Math.min(
      ...ahead.map(({ toldAt }) => toldAt),
      ...waiting.map(({ readAt }) => readAt),
      lookAgainAt ?? Number.POSITIVE_INFINITY,
    );
    if (now > until) return;
    const read = waiting.filter(({ readAt }) => readAt <= now);
    waiting = waiting.filter(({ readAt }) => readAt > now);
    const [early = [], due = []] = partBy(
      ahead.filter(({ toldAt }) => toldAt <= now),
      (step) => isTooEarly(step, journey),
    );
    const begun = read.flatMap((one) => beginsOn(one, journey, seed));
    ahead = [...ahead.filter(({ toldAt }) => toldAt > now), ...early.map(aDayLater), ...begun];
    const told = due
      .flatMap((step) => understandStep(step, personRef) ?? [])
      .filter((one) => !known.has(keyOf(one)) && known.set(keyOf(one), one));
    if (told.length === 0 && now !== lookAgainAt) continue;
    journey = movedOn(journey, told, known);
    const looked: Looked = lookAtPerson({ personRef, journey, shown }, settings, {
      judgedAt: now,
      now: new Date(now),
    });
    for (const { observation } of looked.decided) known.set(keyOf(observation), observation);
    waiting = [...waiting, ...noticesIn(looked.events, personRef)];
    ({ journey, shown, lookAgainAt } = looked);
    const moment: Moment = { at: now, shown, told };
    yield moment;
  }
};

/** Those for which it is so, and the others. */
const partBy = <T>(all: readonly T[], isSo: (one: T) => boolean) => [all.filter(isSo), all.filter((one) => !isSo(one))];

const movedOn = (journey: Journey, told: readonly Observation[], known: ReadonlyMap<string, Observation>): Journey => {
  let moved: Journey | 'refold' = journey;
  for (const one of told) if (moved !== 'refold') moved = advance(moved, one);
  return moved === 'refold' ? foldJourney([...known.values()]) : moved;
};
