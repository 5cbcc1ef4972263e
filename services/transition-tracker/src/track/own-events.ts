import { sporingKilde, type VarselBestilt, type VarselTilbakekalt } from '@overgang/contracts/events';
import { continueTrace } from '@overgang/service-runtime';
import type { Announcement, Cause, DecisionEvent, NoticePlan, OwnEvent, toldOf } from '../domain/index.ts';

interface Occasion {
  /** Whose ref it goes under. */
  readonly personRef: string;
  /** RFC 3339. */
  readonly at: string;
  readonly cause?: Cause | undefined;
}

/** The sender's own id of the report is not passed on: a receiver may not know who sent it. */
const tracedTo = (cause: Cause | undefined) =>
  cause && {
    ...(cause.traceparent !== undefined && { traceparent: continueTrace(cause.traceparent) }),
    causedat: new Date(cause.recordedAt).toISOString(),
  };

const envelope = ({ personRef, at, cause }: Occasion, id: string) => ({
  specversion: '1.0',
  id,
  source: sporingKilde,
  subject: personRef,
  time: at,
  recordedat: at,
  datacontenttype: 'application/json',
  ...tracedTo(cause),
});

/** The decision to send a notice. Its id follows from the notice's, so that it is taken once. */
const ordered = (data: VarselBestilt['data'], occasion: Occasion): VarselBestilt =>
  ({
    ...envelope(occasion, `bestilt-${data.varselId}`),
    type: 'no.overgang.sporing.varsel-bestilt.v1',
    data,
  }) as VarselBestilt; // a personRef and an id of ours, in the forms that the contract asks

/** The decision to recall a notice. */
const recalled = (data: VarselTilbakekalt['data'], occasion: Occasion): VarselTilbakekalt =>
  ({
    ...envelope(occasion, `tilbakekalt-${data.varselId}`),
    type: 'no.overgang.sporing.varsel-tilbakekalt.v1',
    data,
  }) as VarselTilbakekalt; // likewise

/** When something is said, and which ref it goes under: see toldOf. */
export interface Saying extends Omit<Occasion, 'personRef'> {
  readonly refOf: ReturnType<typeof toldOf>;
}

/** What a plan decides, as events: first what is taken back. */
export const decisionsOf = ({ order, recall }: NoticePlan, { refOf, ...saying }: Saying): readonly OwnEvent[] => [
  ...recall.map((data) => recalled(data, { ...saying, personRef: refOf(data) })),
  ...order.map((data) => ordered(data, { ...saying, personRef: refOf(data) })),
];

/** What a person has decided. */
export const decidedByPerson = (
  { type, data }: DecisionEvent,
  occasion: Occasion & { readonly id: string },
): OwnEvent => ({ ...envelope(occasion, occasion.id), type, data }) as OwnEvent; // a decision pairs a type with its data

/** What the tracker announces: said once, never read back. */
export const announced = (
  { type, data }: Announcement,
  { refOf, ...saying }: Saying & { readonly id: string },
): OwnEvent => ({ ...envelope({ ...saying, personRef: refOf(data) }, saying.id), type, data }) as OwnEvent; // an announcement pairs a type with its data
