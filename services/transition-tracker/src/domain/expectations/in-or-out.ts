import type { Survey } from '../survey/survey.ts';

/** The person has not left. */
export const isInside = ({ stay }: Survey): boolean => stay.exit === undefined;

/** The person has left, and somebody has met them since: what should have been ready before is past. */
export const exitedAndSeen = (s: Survey): boolean => s.exit !== undefined && s.seen;
