/** Whether the group hears a member, and whether anything comes to it. */
export interface MemberWatch {
  /** The group has heard us. True when it had not for long before. */
  hear(): boolean;
  /** Records have come, or a partition. */
  move(): void;
  /** When the group last heard us, by the process's own clock. */
  heardAt(): number;
  isSilent(): boolean;
  start(): void;
  stop(): void;
}

/** How long is too long, and what to do then. */
export interface WatchSettings {
  readonly leaseMs: number;
  /** Once, when the group has heard nothing for a lease: it has given the partitions to others by now. */
  readonly onSilent: () => void;
  /** When nothing has come for half a minute, and again each half minute. */
  readonly onNothing: () => void;
}

const nothingMs = 30_000;

/** A watch that looks four times a lease. */
export const watchMember = ({ leaseMs, onSilent, onNothing }: WatchSettings): MemberWatch => {
  let heardAt = performance.now();
  let movedAt = performance.now();
  let isSilent = false;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const now = performance.now();
    if (now - heardAt > leaseMs && !isSilent) {
      isSilent = true;
      onSilent();
    }
    if (now - movedAt > Math.max(nothingMs, leaseMs)) {
      movedAt = now;
      onNothing();
    }
  };
  return {
    hear: () => {
      heardAt = performance.now();
      const wasSilent = isSilent;
      isSilent = false;
      return wasSilent;
    },
    move: () => {
      movedAt = performance.now();
    },
    heardAt: () => heardAt,
    isSilent: () => isSilent,
    start: () => {
      timer ??= setInterval(look, leaseMs / 4);
    },
    stop: () => clearInterval(timer),
  };
};
