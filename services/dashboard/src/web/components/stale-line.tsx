import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { clockInWords } from '../view/moment-in-words.ts';

/** Says when what stands below was last known to be so, and warns when it cannot be had anew. */
export const StaleLine = ({ per, isStale }: { readonly per: string; readonly isStale: boolean }) => (
  <p role="status">
    {isStale ? (
      <span className="stale">
        <ExclamationmarkTriangleFillIcon aria-hidden /> Sist oppdatert {clockInWords(per)} – prøver igjen
      </span>
    ) : (
      <span className="detail">Oppdatert {clockInWords(per)}</span>
    )}
  </p>
);
