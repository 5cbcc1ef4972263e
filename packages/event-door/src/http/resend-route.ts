import { type Etat, eventTopicOf } from '@overgang/contracts';
import { sendLoggPaNytt } from '@overgang/contracts/http';
import { BusError } from '@overgang/event-bus';
import type { Relay } from '@overgang/event-log';
import { type BoundRoute, bind, problem, reply } from '@overgang/http-service';
import type { Logger } from '@overgang/service-runtime';

const onUnknownTopic = (error: unknown): undefined => {
  if (!(error instanceof BusError) || error.code !== 'unknown-topic') throw error;
};

/** Lets operations have a stretch of the door's log published once more. For callers with the scope drift. */
export const resendRoute = (etat: Etat, relay: Pick<Relay, 'resend'>, logger: Pick<Logger, 'info'>): BoundRoute =>
  bind(sendLoggPaNytt, async ({ body: { etter, emne, antall }, caller }) => {
    const topic = emne ?? eventTopicOf(etat);
    const resent = await relay.resend({ topic, from: etter, most: antall }).catch(onUnknownTopic);
    if (resent === undefined) return problem('finnes-ikke');
    const { events, through, isAll } = resent;
    const by = { organisation: caller.organisation, person: caller.person };
    logger.info({ code: 'log-resent', topic, events, through, ...by }, 'a stretch of the log was sent once more');
    return reply(200, { sendt: events, til: through, ferdig: isAll });
  });
