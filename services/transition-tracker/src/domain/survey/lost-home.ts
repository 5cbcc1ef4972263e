import { osloDayOf } from '@overgang/calendar';
import type { Home } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import type { Housing } from './housing.ts';
import type { Loss } from './open-homes.ts';
import type { Tally } from './tally.ts';

interface Asked {
  readonly homes: readonly Home[];
  readonly lost: readonly Loss[];
  readonly entered: Instant;
  /** The day of the exit, known or likely. */
  readonly day: string | undefined;
  readonly housing: Housing;
}

/** A tenancy that somebody ended. A home that was given and taken back was never lived in. */
const ended = ({ ended: end, at }: Home): readonly Loss[] => (end?.how === 'oppsagt' ? [{ per: end.per, at }] : []);

/** When it was last said that a home was lost during the stay, where nothing has come in its place; else undefined. */
export const homeLostAt = ({ homes, lost, entered, day, housing }: Asked): Instant | undefined => {
  if (housing.state === 'pa-plass' || housing.state === 'for-sent') return undefined;
  const all = [...lost, ...homes.flatMap(ended)];
  if (all.length === 0) return undefined;
  const entryDay = osloDayOf(entered);
  const during = all.filter(({ per, at }) => (at >= entered || per >= entryDay) && (day === undefined || per <= day));
  return during.length === 0 ? undefined : Math.max(...during.map(({ at }) => at));
};

/** Who has lost the home needs one, unless they want no help, or it was said later that they need none. */
export const needsAfterLoss = (needs: Tally['needs'], lostAt: Instant | undefined): Tally['needs'] => {
  const said = needs.bolig;
  if (lostAt === undefined || said?.need === 'ja' || said?.need === 'takket-nei') return needs;
  if (said !== undefined && said.at > lostAt) return needs;
  return { ...needs, bolig: { need: 'ja', since: lostAt, at: lostAt } };
};
