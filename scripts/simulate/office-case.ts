import type { Etat } from '@overgang/contracts';
import type { Varsel } from '@overgang/contracts/http';
import type { z } from 'zod';
import type { Chance } from './chance.ts';
import type { Home } from './places.ts';
import { type Step, timeOf } from './step.ts';

/** A notice as an office reads it in its feed. */
export type ReadNotice = z.output<typeof Varsel>;

/** An office that answers notices, each in its own tempo. */
export interface Office {
  readonly etat: Etat & ('nav' | 'boligsosial');
  readonly who: string;
  readonly home: Home;
}

/** A call of an office about a notice. Its id follows from the notice, so the same story twice is told once. */
export type Make = (at: number, path: string, data: object) => Step;

/** One notice on an office's desk. */
export interface Case {
  readonly office: Office;
  readonly notice: ReadNotice;
  readonly chance: Chance;
  readonly make: Make;
  /** The same for what is put in the place of what was said before. */
  readonly put: Make;
  /** The likely exit, where the notice says one. */
  readonly likely: number | undefined;
}

const makerOf =
  ({ etat, who }: Office, { varselId }: ReadNotice, method: 'POST' | 'PUT'): Make =>
  (at, path, data) => ({
    at,
    toldAt: at,
    call: {
      who,
      etat,
      method,
      path,
      body: { meldingId: `${varselId}-${path.split('/').at(-1)}`, ...data, skjedde: timeOf(at) },
    },
  });

/** Lays a notice on an office's desk. */
export const openCase = (office: Office, notice: ReadNotice, chance: Chance): Case => {
  const { periode } = notice.innhold;
  return {
    office,
    notice,
    chance,
    make: makerOf(office, notice, 'POST'),
    put: makerOf(office, notice, 'PUT'),
    likely: periode === undefined ? undefined : Date.parse(periode.sannsynlig),
  };
};
