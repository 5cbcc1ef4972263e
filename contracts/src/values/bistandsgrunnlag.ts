import { z } from 'zod';

/**
 * How much help the person may be given. Without lawful residence: advice and emergency shelter only
 * (boligsosialloven § 2, FOR-2011-12-16-1251 §§ 1–4).
 */
export const Bistandsgrunnlag = z.enum(['full', 'nodhjelp', 'statlig-innkvartering', 'ukjent']);
export type Bistandsgrunnlag = z.output<typeof Bistandsgrunnlag>;
