import type { Call } from '../simulate/post.ts';
import type { Step } from '../simulate/step.ts';

/** An event as its door would put it on the bus, before its envelope. */
interface Said {
  readonly type: string;
  readonly data: object;
}

/** A receipt or an answer as the inbox of a door makes an event of it; undefined for any other call. */
export const saidOfNotice = ({ path, body }: Call, overgangId: string): Said | undefined => {
  const [, varselId, what] = /^\/v1\/varsler\/([^/]+)\/(kvittering|svar)$/.exec(path) ?? [];
  if (varselId === undefined) return undefined;
  if (what === 'kvittering') return { type: 'no.overgang.felles.varsel-mottatt.v1', data: { varselId, overgangId } };
  const { svar, fra } = body;
  return {
    type: 'no.overgang.felles.varsel-besvart.v1',
    data: { varselId, overgangId, svar, ...(fra === undefined ? {} : { fra }) },
  };
};

/** A step of an office, with the transition that its notice was about. */
export interface OfficeStep extends Step {
  readonly overgangId: string;
  /** The office's municipality. */
  readonly kommune: string;
  /** It can happen only when the person is out; until then it is put off from day to day. */
  readonly afterExit?: true;
}
