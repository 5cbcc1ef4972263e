import type { Person } from './person.ts';

/** One stay in treatment, as fate has it. */
export interface ClinicStay {
  readonly person: Person;
  readonly clinic: string;
  readonly oppholdId: string;
  readonly oppholdstype: 'avrusning' | 'korttid' | 'langtid';
  readonly admittedAt: number;
  /** Where the treatment is to end, if nothing comes between. */
  readonly likelyExit: number;
  readonly need: 'ja' | 'nei' | 'ukjent';
  /** The moment around which the story is told. */
  readonly now: number;
}
