import { Readable } from 'node:stream';
import {
  type Betalingsdogn,
  lesOverganger,
  lesStrom,
  type Overgangsrad,
  type Stromhendelse,
  type Tavlefilter,
} from '@overgang/contracts/board';
import { fastify } from 'fastify';
import { addUnmatched } from './add-unmatched.ts';
import { byUrgency, fakeBoard } from './board.ts';
import { wholeRules } from './rules.ts';
import { fakeDetail, fakeUnmatched } from './story.ts';

/** A tracker that serves made-up rows over its contract, and can be made to change, fall ill or die. */
export interface FakeTracker {
  readonly url: string;
  rows: readonly Overgangsrad[];
  /** Answers every read with this status while it is set. */
  failWith: number | undefined;
  /** Milliseconds that every read takes. */
  delay: number;
  /** What each transition says of payment. */
  payment: Betalingsdogn | undefined;
  /** Whom the last read was for. */
  readonly lastAuthorization: () => string | undefined;
  /** Replaces or adds rows and tells the stream. */
  readonly change: (...rows: readonly Overgangsrad[]) => void;
  /** Ends every open stream. */
  readonly dropStreams: () => void;
  readonly close: () => Promise<void>;
}

const rangeOf = ({ ut }: Overgangsrad): readonly [string, string] | undefined => {
  if (ut.tilstand === 'planlagt') return [ut.periode.tidligst, ut.periode.senest];
  return ut.tilstand === 'ute' ? [ut.tidspunkt.slice(0, 10), ut.tidspunkt.slice(0, 10)] : undefined;
};

const fits = (row: Overgangsrad, filter: Tavlefilter): boolean => {
  const text = [row.hvem, row.sted?.kommunenavn, row.opphav.tekst, ...row.mangler.map((gap) => gap.tittel)]
    .join(' ')
    .toLowerCase();
  const range = rangeOf(row);
  return (
    (filter.kommune === undefined || row.sted?.kommune === filter.kommune) &&
    (filter.bydel === undefined || row.sted?.bydel === filter.bydel) &&
    (filter.etat === undefined || row.mangler.some((gap) => gap.trekk?.etat === filter.etat)) &&
    (filter.alvor === undefined || row.alvor === filter.alvor) &&
    (filter.visning !== 'ubesvart' || row.ubesvart) &&
    (filter.visning !== 'mitt-trekk' || row.mittTrekk) &&
    (filter.fra === undefined || (range !== undefined && range[1] >= filter.fra)) &&
    (filter.til === undefined || (range !== undefined && range[0] <= filter.til)) &&
    (filter.tekst ?? '')
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
};

const countBy = <K extends string>(keys: readonly K[], all: readonly (K | undefined)[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, all.filter((one) => one === key).length])) as Record<K, number>; // every key is there

const countsOf = (rows: readonly Overgangsrad[], per: string): object => ({
  per,
  totalt: rows.length,
  alvor: countBy(
    ['i-rute', 'merknad', 'kommende', 'over-frist', 'kritisk'],
    rows.map((row) => row.alvor),
  ),
  ubesvart: rows.filter((row) => row.ubesvart).length,
  mittTrekk: rows.filter((row) => row.mittTrekk).length,
  ukoblet: fakeUnmatched(per, rows).length,
  trekk: countBy(
    ['tsb', 'kriminalomsorg', 'nav', 'boligsosial'],
    rows.map((row) => row.trekk?.etat),
  ),
});

/** Starts a fake tracker on a free port. Its clock stands at `per`. */
export const openFakeTracker = async (options: {
  readonly per: string;
  readonly people?: number;
  readonly port?: number;
}): Promise<FakeTracker> => {
  const { per } = options;
  const server = fastify({ forceCloseConnections: true });
  const streams = new Set<Readable>();
  let position = 100;
  let authorization: string | undefined;
  const readAt = () => ({ per, posisjon: position });
  const say = (message: Stromhendelse): void => {
    for (const stream of streams) stream.push(`id: ${message.id}\ndata: ${JSON.stringify(message)}\n\n`);
  };

  server.addHook('onRequest', async (request, reply) => {
    authorization = request.headers.authorization;
    if (fake.delay > 0) await new Promise((resolve) => setTimeout(resolve, fake.delay));
    if (fake.failWith !== undefined)
      await reply.code(fake.failWith).send({
        code: 'ute-av-drift',
        title: 'Tjenesten er nede',
        titleEn: 'Down',
        type: 'x',
        status: fake.failWith,
        correlationId: 'abc-123',
      });
  });
  server.get('/health/live', () => ({ ok: true }));
  server.get('/v1/overganger', (request) => {
    const { etter, antall, ...filter } = lesOverganger.query.parse(request.query);
    const found = fake.rows.filter((row) => fits(row, filter));
    const start = etter === undefined ? 0 : Number(etter);
    const rader = found.slice(start, start + antall);
    return { ...readAt(), rader, ...(start + antall < found.length ? { neste: String(start + antall) } : {}) };
  });
  server.get<{ Params: { id: string } }>('/v1/overganger/:id', (request, reply) => {
    const row = fake.rows.find(({ overgangId }) => overgangId === request.params.id);
    if (row !== undefined) return { ...fakeDetail(row, readAt()), ...(fake.payment && { betaling: fake.payment }) };
    return reply.code(404).send({
      code: 'finnes-ikke',
      title: 'Overgangen finnes ikke',
      titleEn: 'No such transition',
      type: 'x',
      status: 404,
      correlationId: 'abc-123',
    });
  });
  addUnmatched(server, { unmatched: () => fakeUnmatched(per, fake.rows), readAt });
  server.get('/v1/tall', () => countsOf(fake.rows, per));
  server.get('/v1/forventninger', () => ({ rader: wholeRules() }));
  server.get('/v1/avtaler', () => ({ rader: [] }));
  server.get('/v1/strom', (request, reply) => {
    lesStrom.query.parse(request.query);
    const stream = new Readable({ read: () => {} });
    streams.add(stream);
    stream.push(`id: ${position}\ndata: ${JSON.stringify({ type: 'puls', id: position, per })}\n\n`);
    request.raw.on('close', () => streams.delete(stream));
    return reply.type('text/event-stream').send(stream);
  });

  const url = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const fake: FakeTracker = {
    url,
    rows: fakeBoard(options.people ?? 60, per),
    failWith: undefined,
    delay: 0,
    payment: undefined,
    lastAuthorization: () => authorization,
    change: (...rows) => {
      const ids = new Set(rows.map((row) => row.overgangId));
      fake.rows = [...fake.rows.filter((row) => !ids.has(row.overgangId)), ...rows].toSorted(byUrgency);
      for (const { overgangId } of rows) {
        position += 1;
        say({ type: 'endring', id: position, overgangId });
      }
    },
    dropStreams: () => {
      for (const stream of streams) stream.destroy();
      streams.clear();
    },
    close: () => server.close(),
  };
  return fake;
};
