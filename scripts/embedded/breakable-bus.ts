import { BusError, type EventBus } from '@overgang/event-bus';

/** A bus that can be taken away for a while, for rehearsals of an outage. */
export interface BreakableBus extends EventBus {
  /** From now on nothing can be published. Returns the function that mends it. */
  readonly breakIt: () => () => void;
}

/** Wraps a bus. Until it is broken it is the same bus. */
export const breakable = (bus: EventBus): BreakableBus => {
  let broken = false;
  return {
    partitionsOf: (topic) => bus.partitionsOf(topic),
    run: (consumer) => bus.run(consumer),
    health: () => bus.health(),
    close: () => bus.close(),
    publish: async (records) => {
      if (broken) throw new BusError('unavailable', 'The bus is broken for a rehearsal.');
      await bus.publish(records);
    },
    breakIt: () => {
      broken = true;
      return () => {
        broken = false;
      };
    },
  };
};
