import type { Ledd, Overgangsprofil, Trinn } from '@overgang/contracts';
import type { Institution } from '../journey/observation.ts';
import type { Moment } from './deadlines.ts';
import type { Basis } from './gap.ts';
import type { SituationName } from './situations.ts';

/** Whose move it is. 'mottaker': whom the notice went to. 'ansvarlig': the unit that was named responsible, else NAV. */
export type Role = 'avsender' | 'boligsosial' | 'nav' | 'ansvarlig' | 'mottaker' | 'ingen';

/** A step of the ladder: from that moment on the gap is that urgent. */
export interface Step {
  readonly trinn: Trinn;
  readonly fra: Moment;
}

/** Texts for the board and for whoever asks why. `{n}` is the number of the gap, `{frist}` the lead time in words. */
export interface Words {
  readonly tittel: string;
  /** The title where there is a number; of one, and of more. */
  readonly medTall?: readonly [en: string, flere: string];
  /** What was seen. */
  readonly sett: string;
  readonly regel: string;
  readonly lukkesAv: string;
}

/** After X, Y must be in place by D; responsible R; on that basis. One row, and nothing but data. */
export interface Expectation {
  readonly id: string;
  /** Tells rows of the same expectation apart, by what they rest on: 'dato-mangler/kort'. */
  readonly row: string;
  readonly ledd?: Ledd;
  readonly profiles: readonly Overgangsprofil[];
  /** Only for stays in this agency; else for both. */
  readonly etat?: Institution;
  /** What opens it; closed when it is no longer so. */
  readonly opens: SituationName;
  /** Kinds of observations that close it; a test tries each. */
  readonly closedBy: readonly string[];
  readonly ladder: readonly Step[];
  /** A lead time that is no step: how many days of warning are to be had. */
  readonly lead?: { readonly antall: number; readonly enhet: 'dager' | 'virkedager' };
  /** Municipality and institution may agree on another lead time. Never where the basis is law. */
  readonly agreeable: boolean;
  readonly responsible: Role;
  /**
   * Where nobody else may be told, it stays the institution's move after the exit, too: it is about the first night. All else
   * that it cannot do itself is asked of it no longer once the person has left.
   */
  readonly senderAfterExit?: true;
  readonly basis: Basis;
  /**
   * Who may see it where its words tell more than all may know: 'institusjonen' itself; whoever 'kjenner-institusjonen',
   * that is which kind it is; 'helsetjenesten'. Left out: everybody whom it concerns.
   */
  readonly shownTo?: 'institusjonen' | 'kjenner-institusjonen' | 'helsetjenesten';
  /** Expectations that are not shown while this one is unmet. */
  readonly hides: readonly string[];
  readonly nb: Words;
  readonly en: Words;
}
