import { z } from 'zod';

const encode = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

const decode = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

const Deadline = z
  .string()
  .max(40)
  .refine((text) => text === 'infinity' || !Number.isNaN(Date.parse(text)));
const BoardPlace = z.tuple([z.int().min(0).max(10), Deadline, z.uuid()]);
const UnmatchedPlace = z.tuple([z.iso.datetime({ offset: true }), z.string().min(1).max(300)]);

/** The place of a board row as a client carries it: opaque, without anything about a person. */
export const boardPlaceToText = (place: { severity: number; deadline: string; transitionId: string }): string =>
  encode([place.severity, place.deadline, place.transitionId]);

/** The place that a client sends back; undefined when it is not one of ours. */
export const boardPlaceFromText = (text: string) => {
  const parsed = BoardPlace.safeParse(decode(text));
  if (!parsed.success) return undefined;
  const [severity, deadline, transitionId] = parsed.data;
  return { severity, deadline, transitionId };
};

/** The place of an unmatched event as a client carries it. */
export const unmatchedPlaceToText = (place: { toldAt: string; eventId: string }): string =>
  encode([place.toldAt, place.eventId]);

/** The place that a client sends back; undefined when it is not one of ours. */
export const unmatchedPlaceFromText = (text: string) => {
  const parsed = UnmatchedPlace.safeParse(decode(text));
  return parsed.success ? { toldAt: parsed.data[0], eventId: parsed.data[1] } : undefined;
};
