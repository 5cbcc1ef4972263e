const shown = '[identitetsnummer]';

/** What sort of number it is. An FH-number is the health service's shared help number for who has none of the others. */
export type IdentityNumberKind = 'fodselsnummer' | 'd-nummer' | 'fh-nummer';

/**
 * A checked identity number that does not print: as text, as JSON, in a template, in a log and in a debugger's
 * inspection it is '[identitetsnummer]'. The digits come out through `disclose` alone, so every place that sees them
 * can be found by that word. Made by parseIdentityNumber and syntheticNumbers only.
 */
export class IdentityNumber {
  readonly #digits: string;
  readonly #kind: IdentityNumberKind;
  readonly #synthetic: boolean;

  constructor(digits: string, kind: IdentityNumberKind, synthetic: boolean) {
    this.#digits = digits;
    this.#kind = kind;
    this.#synthetic = synthetic;
  }

  get kind(): IdentityNumberKind {
    return this.#kind;
  }

  /** Whether it is a test number of Skatteetaten, which no living person can have. */
  get synthetic(): boolean {
    return this.#synthetic;
  }

  /** The eleven digits. They may go to person-registry and into its sealed storage, and nowhere else. */
  disclose(): string {
    return this.#digits;
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  [Symbol.toPrimitive](): string {
    return shown;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return shown;
  }
}
