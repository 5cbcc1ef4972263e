import type { Kommunevalg } from '../contract/session.ts';

/** Somebody who may look at the board. */
export interface Viewer {
  /** Stable and public: it is sealed in the cookie and shown in the menu of the demonstration. */
  readonly id: string;
  readonly navn: string;
  readonly etat: string;
  readonly kommuner: readonly Kommunevalg[];
  /** The scopes that they have. What is allowed the tracker decides; this is so that the page need not offer the rest. */
  readonly kan: readonly string[];
}

/** How viewers come in, and what they bring to the tracker. The dashboard never looks into a token. */
export interface SignIn {
  /** Whom a visitor may come as without proof; empty outside the demonstration. The first is whom a new visitor is. */
  readonly personas: readonly Viewer[];
  /** The viewer with this id, or undefined when there is none (any more). */
  readonly viewer: (id: string) => Viewer | undefined;
  /** A bearer token for the tracker on behalf of the viewer. */
  readonly tokenFor: (viewer: Viewer) => Promise<string>;
}
