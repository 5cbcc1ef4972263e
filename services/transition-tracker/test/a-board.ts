import { randomUUID } from 'node:crypto';
import type { Overgangsrad } from '@overgang/contracts/board';
import type { Database } from '@overgang/database';
import type { FakeClock } from '@overgang/testing';
import { type AudienceRow, type BoardWrites, emptyJourney, type Looked, noAgreements } from '../src/domain/index.ts';
import type { BoardReader } from '../src/http/board-reader.ts';
import { openBoard } from '../src/open-board.ts';
import { storeLooks } from '../src/storage/store-looks.ts';
import { compareRows } from '../src/track/compare-rows.ts';
import { nameOf } from './a-tracking.ts';

const unknown = { tilstand: 'ukjent' } as const;

/** A row of the board; a test spells out only what matters. */
export const aRow = (more: Partial<Overgangsrad> = {}): Overgangsrad => ({
  overgangId: randomUUID() as Overgangsrad['overgangId'],
  hvem: 'Stille Bjørk 27',
  opphav: { slag: 'institusjon', tekst: 'Institusjon' },
  ut: { tilstand: 'uten-dato' },
  ledd: { bolig: unknown, nav: unknown, ansvarlig: unknown, helse: unknown, aktivitet: unknown },
  mangler: [],
  alvor: 'i-rute',
  mittTrekk: false,
  ubesvart: false,
  sistNytt: { tidspunkt: '2026-01-05T12:00:00Z', tekst: 'Innlagt.' },
  ...more,
});

/** A gap that waits for an agency. */
export const aGap = (etat: 'nav' | 'boligsosial' | 'tsb', tittel = 'Bolig mangler') =>
  ({
    mangelId: randomUUID(),
    forventning: 'bolig-mangler',
    tittel,
    trinn: 'over-frist',
    trekk: { etat, navn: etat },
  }) as unknown as Overgangsrad['mangler'][number]; // the ids of a test are any UUID

/** A person whose look leads to these writes and nothing else. */
const looked = (personRef: string, board: BoardWrites, events: Looked['events'] = []): Looked => ({
  personRef,
  journey: emptyJourney,
  shown: {
    look: { transitions: {}, gaps: {}, matched: {}, unmatched: {}, waived: [] },
    judgedAt: 0,
    rows: {},
    unmatched: {},
  },
  lookAgainAt: undefined,
  decided: [],
  events,
  board,
});

const nothing: BoardWrites = { rows: [], goneRows: [], unmatched: [], goneUnmatched: [], counts: [] };

/** Something said of a transition or of an event, for the log. */
const said = (type: string, data: object, personRef: string) =>
  ({
    specversion: '1.0',
    id: randomUUID(),
    source: 'urn:overgang:sporing',
    type: `no.overgang.sporing.${type}.v1`,
    subject: personRef,
    time: '2026-01-05T12:00:00Z',
    recordedat: '2026-01-05T12:00:00Z',
    data,
  }) as unknown as Looked['events'][number]; // the log takes any envelope

/** Puts rows on the board, each transition as a person of its own, counted as the tracker counts them. */
export const putRows = async (db: Database, clock: FakeClock, rows: readonly AudienceRow[]): Promise<void> => {
  const byTransition = Map.groupBy(rows, ({ row }) => row.overgangId);
  const looks = [...byTransition.values()].map((own) => {
    const { rows: written, counts } = compareRows(own, {});
    const personRef = randomUUID();
    const news = own.slice(0, 1).map(({ row: { overgangId } }) => said('overgang-endret', { overgangId }, personRef));
    return looked(personRef, { ...nothing, rows: written, counts }, news);
  });
  await db.transaction((tx) => storeLooks(tx, looks, clock));
};

/** Puts unmatched events on the list, each as a person of its own. */
export const putUnmatched = async (
  db: Database,
  clock: FakeClock,
  unmatched: BoardWrites['unmatched'],
): Promise<void> => {
  const counts = unmatched.map(({ audience }) => ({ audience, what: 'ukoblet', amount: 1 }));
  const news = unmatched.map(({ event }) => said('hendelse-ukoblet', { meldingId: event.id }, randomUUID()));
  await db.transaction((tx) => storeLooks(tx, [looked(randomUUID(), { ...nothing, unmatched, counts }, news)], clock));
};

/** The board as its routes read it. */
export const openTestBoard = (db: Database, clock: FakeClock): BoardReader =>
  openBoard({
    db,
    clock,
    agreements: async () => noAgreements,
    agreementsThen: async () => noAgreements,
    judgedAt: async () => clock.now().getTime(),
    nameOf,
    placeOf: () => undefined,
    etatOf: () => undefined,
    decide: async () => ({ kind: 'standing' }),
    merge: async () => ({ kind: 'standing' }),
    part: async () => ({ kind: 'standing' }),
    waitForNews: async () => undefined,
  });

/** Every row, page by page. */
export const allRows = async (
  board: BoardReader,
  audiences: readonly string[],
  question: { readonly filter?: Parameters<BoardReader['rows']>[1]['filter']; readonly limit?: number } = {},
): Promise<readonly Overgangsrad[]> => {
  const { filter = {}, limit = 3 } = question;
  const all: Overgangsrad[] = [];
  let after: Parameters<BoardReader['rows']>[1]['after'];
  do {
    const page = await board.rows(audiences, { filter, after, limit });
    all.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return all;
};
