import { type Enhetspust, lesAvsendere } from '@overgang/contracts/board';
import { type BoundRoute, bind, reply } from '@overgang/http-service';
import type { SourceState, UnitState } from '../domain/index.ts';

/** What the routes of the senders need. */
export interface SourceReader {
  readonly doors: () => Promise<{ readonly now: number; readonly states: readonly SourceState[] }>;
  /** Every unit, the most unusual silence first. */
  readonly units: () => Promise<readonly UnitState[]>;
  /** Those of them that usually report and have stopped. */
  readonly silentUnits: () => Promise<readonly UnitState[]>;
  readonly countUnits: () => Promise<number>;
  /** The name of a unit, as it may be shown. */
  readonly nameOf: (orgnr: string) => string | undefined;
}

const instant = (at: number): string => new Date(at).toISOString();

const unitInWords = (
  { etat, unit, lastDay, pace, silentFor, history }: UnitState,
  nameOf: SourceReader['nameOf'],
): Enhetspust => {
  const navn = nameOf(unit);
  return {
    etat,
    enhet: unit,
    ...(navn === undefined ? {} : { navn }),
    meldteSist: lastDay,
    tilstand: pace,
    stilleVirkedager: silentFor,
    ...(history === undefined
      ? {}
      : { historie: { vanlig: history.usual, lengst: history.longest, antall: history.counted } }),
  };
};

/** Tells operations which door has been silent since when, and which unit has stopped reporting though it usually does. */
export const sourceRoutes = (senders: SourceReader): readonly BoundRoute[] => [
  bind(lesAvsendere, async ({ query: { enheter } }) => {
    const { now, states } = await senders.doors();
    const shown = await (enheter === 'alle' ? senders.units() : senders.silentUnits());
    return reply(200, {
      per: instant(now),
      avsendere: states.map(({ etat, heardAt, through, silentForMs, isSilent }) => ({
        etat,
        ...(heardAt === undefined ? {} : { hortSist: instant(heardAt) }),
        ...(through === undefined ? {} : { fortaltTil: instant(through) }),
        stilleSekunder: Math.floor(silentForMs / 1000),
        taus: isSilent,
      })),
      enheter: shown.map((unit) => unitInWords(unit, senders.nameOf)),
      enheterIAlt: await senders.countUnits(),
    });
  }),
];
