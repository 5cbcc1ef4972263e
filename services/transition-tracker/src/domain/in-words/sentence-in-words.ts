import type { Straff } from '@overgang/contracts';
import { countInWords } from './count-in-words.ts';
import { listInWords } from './links-in-words.ts';

const lengthInWords = ({ ar = 0, maneder = 0, dager = 0 }: Straff['lengde']): string => {
  const parts = [
    ar === 0 ? undefined : `${ar} år`,
    maneder === 0 ? undefined : `${maneder} ${maneder === 1 ? 'måned' : 'måneder'}`,
    dager === 0 ? undefined : countInWords(dager, 'dager'),
  ];
  return listInWords(parts.filter((part) => part !== undefined));
};

/** ' Straffen er 1 år og 6 måneder. 40 dager i varetekt er trukket fra.', or nothing where no sentence was told. */
export const sentenceInWords = (straff: Straff | undefined): string => {
  if (straff === undefined) return '';
  const { lengde, varetektsfradrag = 0, fravaersdager = 0 } = straff;
  const deducted =
    varetektsfradrag === 0 ? '' : ` ${countInWords(varetektsfradrag, 'dager')} i varetekt er trukket fra.`;
  const away = fravaersdager === 0 ? '' : ` ${countInWords(fravaersdager, 'dager')} fravær er lagt til.`;
  return ` Straffen er ${lengthInWords(lengde)}.${deducted}${away}`;
};
