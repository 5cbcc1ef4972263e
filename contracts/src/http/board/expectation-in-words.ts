import { z } from 'zod';
import { Etat } from '../../values/etat.ts';
import { Forventning } from '../../values/forventning.ts';
import { Ledd } from '../../values/ledd.ts';
import { Regelgrunnlag } from './basis.ts';

/** One rule of the catalogue, in words. */
export const Forventningsregel = z.object({
  id: Forventning,
  tittel: z.string().min(1).max(120),
  ledd: Ledd.optional(),
  regel: z.string().min(1).max(500),
  lukkesAv: z.string().min(1).max(500),
  ansvarlig: Etat.optional(),
  grunnlag: Regelgrunnlag,
  /** An agreement between municipality and institution may move the deadline. */
  kanAvtales: z.boolean(),
});
export type Forventningsregel = z.output<typeof Forventningsregel>;
