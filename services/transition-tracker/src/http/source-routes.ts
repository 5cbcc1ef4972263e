import { lesAvsendere } from '@overgang/contracts/board';
import { type BoundRoute, bind, reply } from '@overgang/http-service';
import type { SourceState } from '../domain/index.ts';

const instant = (at: number): string => new Date(at).toISOString();

/** Tells operations which door has been silent since when. */
export const sourceRoutes = (
  readStates: () => Promise<{ readonly now: number; readonly states: readonly SourceState[] }>,
): readonly BoundRoute[] => [
  bind(lesAvsendere, async () => {
    const { now, states } = await readStates();
    return reply(200, {
      per: instant(now),
      avsendere: states.map(({ etat, heardAt, through, silentForMs, isSilent }) => ({
        etat,
        ...(heardAt === undefined ? {} : { hortSist: instant(heardAt) }),
        ...(through === undefined ? {} : { fortaltTil: instant(through) }),
        stilleSekunder: Math.floor(silentForMs / 1000),
        taus: isSilent,
      })),
    });
  }),
];
