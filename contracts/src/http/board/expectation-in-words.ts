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
  /** Tells rows of one rule apart: 'dato-mangler/kort'. */
  rad: z.string().min(1).max(120),
  /** Which kinds of stay it is for. */
  gjelder: z.array(z.string().min(1).max(120)).readonly(),
  /** What is seen when it is not met. */
  apnes: z.string().min(1).max(500),
  regel: z.string().min(1).max(500),
  /** How the gap grows more urgent: 'Over frist 14 dager før ut'. */
  trapp: z.array(z.string().min(1).max(120)).readonly(),
  lukkesAv: z.string().min(1).max(500),
  ansvarlig: Etat.optional(),
  /** Whose move it is, in words, also where that depends on the case. */
  hvem: z.string().min(1).max(120),
  grunnlag: Regelgrunnlag,
  /** An agreement between municipality and institution may move the deadline. */
  kanAvtales: z.boolean(),
  /** The lead time that holds where nothing is agreed, where it may be agreed on; and what it is counted from. */
  vanligFrist: z
    .object({
      antall: z.int().nonnegative(),
      enhet: z.enum(['timer', 'dager', 'virkedager']),
      slag: z.enum(['for-utgang', 'etter', 'varsel']),
    })
    .optional(),
  /** Gaps that are not shown while this one is open. */
  skjuler: z.array(Forventning).readonly(),
  /** The same in English. */
  engelsk: z.object({
    tittel: z.string().min(1).max(120),
    regel: z.string().min(1).max(500),
    lukkesAv: z.string().min(1).max(500),
  }),
});
export type Forventningsregel = z.output<typeof Forventningsregel>;
