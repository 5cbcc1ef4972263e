import type { Survey } from './survey.ts';

/**
 * Serving in a treatment institution (straffegjennomføringsloven § 12) that has reported a stay of its own: the prison has
 * sent the person there and knows it, and the institution is the one to say when they leave.
 */
export const isHeldElsewhere = ({ stay, journey }: Survey): boolean =>
  stay.form === '§ 12' &&
  journey.stays.some(({ etat, exit, opprettet }) => etat === 'tsb' && exit === undefined && opprettet === undefined);
