import type { Trinn } from '@overgang/contracts';
import type { Moment } from '../expectations/deadlines.ts';
import type { Step } from '../expectations/expectation.ts';
import { countInWords } from './count-in-words.ts';

const steps: Readonly<Record<Trinn, string>> = {
  merknad: 'Merknad',
  kommende: 'Kommer',
  'over-frist': 'Over frist',
  kritisk: 'Kritisk',
};

const momentInWords = (moment: Moment): string => {
  switch (moment.slag) {
    case 'straks':
      return 'med en gang';
    case 'etter':
      return `etter ${countInWords(moment.antall, moment.enhet)}`;
    case 'for-utgang':
      return `${countInWords(moment.antall, moment.enhet)} før ut`;
  }
};

/** How a gap grows more urgent, a step each: 'Over frist 14 dager før ut'. */
export const ladderInWords = (ladder: readonly Step[]): readonly string[] =>
  ladder.map(({ trinn, fra }) => `${steps[trinn]} ${momentInWords(fra)}`);
