/** What one partition of one door last said, and when we heard it. Epoch milliseconds. */
export interface LastPulse {
  readonly door: string;
  readonly through: number;
  readonly heardAt: number;
}

/** A door that has said nothing for so long no longer holds the others back. */
export const silentAfterMs = 5 * 60_000;

/**
 * The moment at which gaps that time alone opens are judged: never later than what every door has told us, since a
 * receipt may still be on its way. A door that is silent stops holding the others; but when all are silent it is the road
 * that is broken, not the doors, and then everything waits. So it is when a door is heard on one partition and not on
 * another: it lives, and what it said there is still to be read.
 * @param now the wall clock; `since` is when we began to listen.
 */
export const judgeAt = (pulses: readonly LastPulse[], now: number, since: number): number => {
  const heard = [...Map.groupBy(pulses, ({ door }) => door).values()].filter((own) =>
    own.some(({ heardAt }) => Math.max(heardAt, since) > now - silentAfterMs),
  );
  const holding = heard.length === 0 ? pulses : heard.flat();
  return Math.min(now, ...holding.map(({ through }) => through));
};
