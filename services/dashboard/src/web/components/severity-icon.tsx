import {
  ClockIcon,
  ExclamationmarkTriangleFillIcon,
  InformationSquareIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons';
import type { MangelPaTavla } from '@overgang/contracts/board';
import { severityWords } from '../view/severity-words.ts';

const icons = {
  kritisk: XMarkOctagonFillIcon,
  'over-frist': ExclamationmarkTriangleFillIcon,
  kommende: ClockIcon,
  merknad: InformationSquareIcon,
} as const;

/** How far a gap has come, as a small picture with its name. Only what is critical is red. */
export const SeverityIcon = ({ step }: { readonly step: MangelPaTavla['trinn'] }) => {
  const Icon = icons[step];
  return (
    <Icon className={`severity-icon severity-icon--${step}`} title={severityWords[step].title} fontSize="1.125rem" />
  );
};
