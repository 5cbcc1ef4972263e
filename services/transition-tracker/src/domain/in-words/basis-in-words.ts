import type { Regelgrunnlag } from '@overgang/contracts/board';
import type { Basis } from '../expectations/gap.ts';

/** The basis of a rule as the board shows it. */
export const basisInWords = ({ henvisning, ...basis }: Basis): Regelgrunnlag => ({ ...basis, tekst: henvisning });
