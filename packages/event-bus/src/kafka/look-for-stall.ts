import { type GroupPlace, toLag } from './group-places.ts';
import { nameOf } from './held-partitions.ts';
import { rebalanceMs } from './kafka-member.ts';
import { createStallWatch, type Standing } from './stall-watch.ts';

/** What looking for a stall takes from the consumer. */
export interface StallPorts {
  /** It is paused, closing, or joining anew: nothing need move. */
  readonly isResting: () => boolean;
  /** Whether the group hears us, and when it last did, by the process's own clock. */
  readonly isSilent: () => boolean;
  readonly heardAt: () => number;
  readonly standings: () => readonly Standing[];
  /** Where the group stands. Rejects when the brokers are away. */
  readonly places: () => Promise<readonly GroupPlace[]>;
  /** The group is to be joined anew. */
  readonly onStalled: () => void;
  /** Called once: only a new process helps. */
  readonly onHopeless: () => void;
}

/** Looks whether kafkajs has stopped without a word. */
export interface StallLook {
  look(): Promise<void>;
  /** What stood still before has not stood still since. */
  beginAnew(): void;
  /** For health; undefined when all is well. */
  inWords(): string | undefined;
}

/** So long a member may wait for the others while the group shares itself out, twice over. */
const silentForLongMs = 2 * rebalanceMs;
const membership = 'group';

/** The member itself, as one more thing that should move: the group hears it. */
const ownStanding = ({ isSilent, heardAt }: StallPorts): Standing => ({
  name: membership,
  reached: heardAt(),
  isFree: isSilent() && performance.now() - heardAt() > silentForLongMs,
  busyMs: 0,
});

/** Where records wait; and that the group should have heard us, since brokers that are away are no stall. */
const whatWaits = async ({ places }: StallPorts): Promise<ReadonlySet<string>> => {
  const found = await places().catch(() => undefined);
  const behind = found?.filter((place) => toLag(place).behind > 0).map(nameOf);
  return new Set(behind === undefined ? [] : [membership, ...behind]);
};

export const openStallLook = (ports: StallPorts): StallLook => {
  const watch = createStallWatch();
  let trouble: 'stalled' | 'hopeless' | undefined;
  return {
    look: async () => {
      if (ports.isResting()) return watch.beginAnew();
      const standings = [ownStanding(ports), ...ports.standings()];
      const finding = await watch.look(standings, () => whatWaits(ports));
      if (ports.isResting()) return;
      const wasHopeless = trouble === 'hopeless';
      trouble = finding === 'well' ? undefined : finding;
      if (finding === 'stalled') ports.onStalled();
      if (finding === 'hopeless' && !wasHopeless) ports.onHopeless();
    },
    beginAnew: watch.beginAnew,
    inWords: () => trouble,
  };
};
