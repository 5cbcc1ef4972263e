import type { OvergangEvent, VarselBestilt, VarselTilbakekalt } from '@overgang/contracts/events';
import { sporingKilde } from '@overgang/contracts/events';
import type { Announcement } from '../domain/index.ts';

/** Every event that the tracker itself makes. */
export type TrackerEvent = Extract<OvergangEvent, { readonly type: `no.overgang.sporing.${string}` }>;

interface Occasion {
  readonly personRef: string;
  /** RFC 3339. */
  readonly at: string;
  readonly id: string;
}

const envelope = ({ personRef, at, id }: Occasion) => ({
  specversion: '1.0',
  id,
  source: sporingKilde,
  subject: personRef,
  time: at,
  recordedat: at,
  datacontenttype: 'application/json',
});

/** The decision to send a notice. Its id follows from the notice's, so that it is taken once. */
export const ordered = (data: VarselBestilt['data'], personRef: string, at: string): VarselBestilt =>
  ({
    ...envelope({ personRef, at, id: `bestilt-${data.varselId}` }),
    type: 'no.overgang.sporing.varsel-bestilt.v1',
    data,
  }) as VarselBestilt; // a personRef and an id of ours, in the forms that the contract asks

/** The decision to recall a notice. */
export const recalled = (data: VarselTilbakekalt['data'], personRef: string, at: string): VarselTilbakekalt =>
  ({
    ...envelope({ personRef, at, id: `tilbakekalt-${data.varselId}` }),
    type: 'no.overgang.sporing.varsel-tilbakekalt.v1',
    data,
  }) as VarselTilbakekalt; // likewise

/** What the tracker announces: said once, never read back. */
export const announced = ({ type, data }: Announcement, { personRef, at, id }: Occasion): TrackerEvent =>
  ({ ...envelope({ personRef, at, id }), type, data }) as TrackerEvent; // an announcement pairs a type with its data
