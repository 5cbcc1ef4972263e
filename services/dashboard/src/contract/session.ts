import { z } from 'zod';

/** A municipality that a user answers for, with the districts that the user is limited to or may choose among. */
export const Kommunevalg = z.object({
  kommune: z.string(),
  kommunenavn: z.string(),
  bydeler: z.array(z.object({ bydel: z.string(), bydelsnavn: z.string() })).readonly(),
});
export type Kommunevalg = z.output<typeof Kommunevalg>;

/** Whom the board is shown to. Answers `GET /api/meg`; 401 when nobody has signed in. */
export const Meg = z.object({
  id: z.string(),
  navn: z.string(),
  etat: z.string(),
  kommuner: z.array(Kommunevalg).readonly(),
  /** The scopes that they have: the page offers what the tracker would allow. */
  kan: z.array(z.string()).readonly(),
  /** The demonstration: anybody may see the board as anybody. */
  demo: z.boolean(),
});
export type Meg = z.output<typeof Meg>;

/** What the demonstration shows its visitors. Answers `GET /api/demo`; 404 where there is none. */
export const Demo = z.object({
  /** Whom a visitor may come as, as groups of a menu. */
  personer: z.array(z.object({ id: z.string(), navn: z.string(), etat: z.string() })).readonly(),
  /** A command to paste into a terminal, and what it does. */
  proving: z.object({ forklaring: z.string(), kommando: z.string() }).optional(),
});
export type Demo = z.output<typeof Demo>;

/** The body of `POST /api/innlogging`. */
export const Innlogging = z.strictObject({ person: z.string().min(1).max(100) });
export type Innlogging = z.output<typeof Innlogging>;
