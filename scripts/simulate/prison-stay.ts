import type { Person } from './person.ts';

/** One stay in prison, as fate has it. */
export interface PrisonStay {
  readonly person: Person;
  readonly prison: string;
  readonly fengselsoppholdId: string;
  readonly hjemmel: 'dom-inntil-90-dager' | 'dom-over-90-dager' | 'varetekt';
  readonly imprisonedAt: number;
  readonly likelyRelease: number;
  readonly need: 'ja' | 'nei' | 'ukjent';
}
