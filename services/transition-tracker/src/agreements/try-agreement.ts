import { setImmediate as turn } from 'node:timers/promises';
import type { Tx } from '@overgang/database';
import {
  type Agreement,
  byMunicipality,
  partyOf,
  type SeenAs,
  type Shifts,
  sumOfShifts,
  tryAgreements,
  withAgreement,
  withoutAgreement,
} from '../domain/index.ts';
import type { AgreementReader } from './agreement-reader.ts';
import { type GoThroughPorts, goThroughPeople } from './go-through-people.ts';

/** What trying an agreement needs. */
export interface TryAgreementPorts extends GoThroughPorts {
  readonly reader: Pick<AgreementReader, 'read'>;
  /** The moment at which gaps are judged now. */
  readonly judgedAt: (tx: Tx) => Promise<number>;
}

/** An agreement to lay down, or none: the one that stands is to be withdrawn. */
export interface ToTry {
  readonly avtaleId: string;
  readonly agreement: Agreement | undefined;
  readonly seenAs: SeenAs;
}

/** How far a trial has come, or what came of it. */
export type TrialNews =
  | { readonly kind: 'progress'; readonly looked: number; readonly of: number }
  | {
      readonly kind: 'result';
      readonly judgedAt: number;
      readonly looked: number;
      /** Journeys in which some gap would be another. */
      readonly touched: number;
      readonly shifts: Shifts;
    };

/** What the gaps of today would become if an agreement were laid down, or withdrawn. Writes nothing, and locks nobody. */
export const tryAgreement = async function* (
  ports: TryAgreementPorts,
  { avtaleId, agreement, seenAs }: ToTry,
): AsyncGenerator<TrialNews> {
  const { db, reader, judgedAt } = ports;
  const { standing, agreements } = await reader.read(db);
  const before = standing.find((one) => one.avtaleId === avtaleId);
  const others = agreement === undefined ? withoutAgreement(standing, avtaleId) : withAgreement(standing, agreement);
  const trial = { standing: agreements, tried: byMunicipality(others), seenAs };
  const parties = [before, agreement].flatMap((one) => (one === undefined ? [] : [partyOf(one)]));
  const now = await judgedAt(db);
  let shifts: Shifts = new Map();
  let touched = 0;
  let far = 0;
  for await (const { people, looked, of } of goThroughPeople(ports, parties)) {
    for (const { journey } of people) {
      const own = tryAgreements(journey, now, trial);
      if (own.size > 0) touched += 1;
      shifts = sumOfShifts(shifts, own);
    }
    far = looked;
    yield { kind: 'progress', looked, of };
    await turn();
  }
  yield { kind: 'result', judgedAt: now, looked: far, touched, shifts };
};
