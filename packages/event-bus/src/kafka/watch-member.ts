/** Whether the group hears a member. */
export interface MemberWatch {
  /** The group has heard us. True when it had not for long before. */
  hear(): boolean;
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
  /** How often to look whether anything comes, in milliseconds. */
  readonly lookEveryMs: number;
  readonly onLook: () => void;
}

/** A watch that asks four times a lease whether the group has heard us. */
export const watchMember = ({ leaseMs, lookEveryMs, onSilent, onLook }: WatchSettings): MemberWatch => {
  let heardAt = performance.now();
  let lookedAt = performance.now();
  let isSilent = false;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const now = performance.now();
    if (now - heardAt > leaseMs && !isSilent) {
      isSilent = true;
      onSilent();
    }
    if (now - lookedAt >= lookEveryMs) {
      lookedAt = now;
      onLook();
    }
  };
  return {
    hear: () => {
      heardAt = performance.now();
      const wasSilent = isSilent;
      isSilent = false;
      return wasSilent;
    },
    heardAt: () => heardAt,
    isSilent: () => isSilent,
    start: () => {
      timer ??= setInterval(look, leaseMs / 4);
    },
    stop: () => clearInterval(timer),
  };
};
