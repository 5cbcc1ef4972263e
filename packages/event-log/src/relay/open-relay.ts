import type { RelaySettings } from './relay-settings.ts';
import { type Resent, resend, type ToResend } from './resend.ts';
import { openTrouble } from './trouble.ts';
import { openTurn } from './turn.ts';
import { openWakeUp } from './wake-up.ts';

/** Publishes a log on the bus; fits service-runtime's Loop. One process publishes at a time, the others stand by. */
export interface Relay {
  readonly name: string;
  run(signal: AbortSignal): Promise<void>;
  /** Not ok while publishing fails; it is tried again for ever. */
  health(): { ok: boolean; detail?: string };
  /** There is something to publish. */
  nudge(): void;
  /** Sends a pulse as soon as it is true. The clock's jumps do so by themselves. */
  pulseNow(): void;
  /** Published up to and with this, by this process; 0 while it stands by. */
  position(): number;
  /** Whether this process holds the lease, and since when it has tried in vain. For metrics. */
  state(): RelayState;
  /** Publishes the log, or a part of it, once more on this topic, under the rows' own keys. */
  resend(wanted: ToResend): Promise<Resent>;
}

/** What a relay is doing: it holds the lease or stands by; and since when the bus or the database has refused it. */
export interface RelayState {
  readonly holds: boolean;
  readonly waitingSince?: Date;
}

/**
 * Opens the relay of the log in `db`'s schema; nothing happens before run().
 *
 * Promised: every event, at least once; the first copies of all events in the order of the log; the place never goes
 * back; a pulse only when all that was recorded before it is published, and nothing is recorded before it afterwards.
 * Not promised: that a holder which was paused past its lease publishes nothing more. It may send the batch it had in
 * hand, which are copies of what its successor sends, and then stops.
 */
export const openRelay = <E>(settings: RelaySettings<E>): Relay => {
  const wakeUp = openWakeUp();
  const trouble = openTrouble(settings.onTrouble);
  const turn = openTurn(settings, trouble, wakeUp);
  const pulseNow = (): void => {
    turn.holder()?.hurry();
    wakeUp.wake();
  };
  return {
    name: 'relay',
    run: async (signal) => {
      const stopListening = settings.clock.onJump(pulseNow);
      await turn.run(signal).finally(stopListening);
    },
    health: () => trouble.health() ?? { ok: true, detail: wellBeing(turn.holder()?.position) },
    nudge: wakeUp.wake,
    pulseNow,
    position: () => turn.holder()?.position ?? 0,
    state: () => {
      const waitingSince = trouble.since();
      return { holds: turn.holder() !== undefined, ...(waitingSince && { waitingSince }) };
    },
    resend: (wanted) => resend(settings, wanted),
  };
};

const wellBeing = (position: number | undefined): string =>
  position === undefined ? 'standing by' : `published up to ${position}`;
