import type { OvergangEvent } from '@overgang/contracts/events';
import type { Database } from '@overgang/database';
import type { EventBus } from '@overgang/event-bus';
import { type ConsumerLoop, type ConsumerObserver, openConsumerLoop, type Take } from '@overgang/event-intake';
import type { NoticeInbox } from './open-notice-inbox.ts';
import { type NoticeEvent, storeNotices } from './store-notices.ts';

/** What filling an inbox takes. */
export interface ConsumeNoticesSettings {
  readonly db: Database;
  readonly bus: EventBus;
  readonly inbox: NoticeInbox;
  /** The consumer group: one for each agency's inbox. */
  readonly group: string;
  readonly topic: string;
  readonly onTrouble?: (code: string, cause?: unknown) => void;
  readonly observer?: ConsumerObserver;
}

const isNotice = (event: OvergangEvent): event is NoticeEvent =>
  event.type === 'no.overgang.sporing.varsel-bestilt.v1' || event.type === 'no.overgang.sporing.varsel-tilbakekalt.v1';

/** Stores the notices among what was read: the inbox's own work, also when a mended message is replayed. */
export const takeNotices: Take = (tx, { events }) =>
  storeNotices(tx, events.map(({ event }) => event).filter(isNotice));

/** Fills an inbox from the tracker's notices, in order, each once, whatever the bus repeats. */
export const consumeNotices = ({ inbox, topic, ...settings }: ConsumeNoticesSettings): ConsumerLoop =>
  openConsumerLoop({ name: 'inbox', topics: [topic], take: takeNotices, onCommitted: () => inbox.tell(), ...settings });
