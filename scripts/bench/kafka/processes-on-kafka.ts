import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openKafkaAdmin } from '@overgang/event-bus/kafka-admin';
import { type DrillWorld, openDrillWorld } from '../../drills/open-drill-world.ts';
import { type BenchSettings, type Figure, type Report, sumOfFaults } from '../report/figure.ts';
import { quantileOf } from '../report/spread.ts';
import { type Arrivals, timeArrivals } from '../road/time-arrivals.ts';
import { drainBacklog } from './drain-backlog.ts';
import { memoryOf } from './memory-of.ts';
import { eventTopics, tellBacklog } from './told-backlog.ts';

const who = 'dps-hamar';
const tracker = 'transition-tracker';
const postsASecond = 500;
const slowMs = 10;
const trackersBeside = 3;

/** The most memory that each process had while something was done; the broker's own among them. */
const withMemory = async <T>(
  world: DrillWorld,
  work: Promise<T>,
): Promise<readonly [T, ReadonlyMap<string, number>]> => {
  const most = new Map<string, number>();
  const look = async (): Promise<void> => {
    const pids = ['tsb', tracker, 'person-registry'].map((name) => [name, world.processes.pid(name)] as const);
    for (const [name, pid] of [...pids, ['kafka', world.kafka.pid()] as const])
      if (pid !== undefined) most.set(name, Math.max(most.get(name) ?? 0, await memoryOf(pid)));
  };
  const timer = setInterval(() => void look(), 500);
  try {
    return [await work, most];
  } finally {
    clearInterval(timer);
  }
};

const measureRoad = async (world: DrillWorld, { quick, tell }: BenchSettings): Promise<Report> => {
  const doorPort = Number(new URL(world.tsbUrl).port);
  const host = { doorPort, trackerUrl: world.trackerUrl, token: await world.token(who) };
  const run = (milliseconds: number) => timeArrivals(host, { perSecond: postsASecond, milliseconds });
  tell('road: warming up');
  await run(4_000);
  const runs: { arrivals: Arrivals; memory: ReadonlyMap<string, number> }[] = [];
  for (let at = 1; at <= (quick ? 2 : 5); at++) {
    tell(`road: run ${at}`);
    const [arrivals, memory] = await withMemory(world, run(quick ? 4_000 : 10_000));
    runs.push({ arrivals, memory });
  }
  const latency = (share: number, name: string): Figure => ({
    what: `from a door to the board over Kafka, a process a service, ${postsASecond} posts a second, ${name}`,
    unit: 'ms',
    ours: runs.map(({ arrivals }) => quantileOf(arrivals.sorted, share)),
  });
  const memory = (name: string): Figure => ({
    what: `memory of ${name} meanwhile`,
    unit: 'MB',
    ours: runs.map((one) => one.memory.get(name) ?? Number.NaN),
  });
  return {
    figures: [
      latency(0.5, 'p50'),
      { ...latency(0.95, 'p95'), target: { kind: 'at-most', most: 500 } },
      latency(0.99, 'p99'),
      ...['tsb', tracker, 'person-registry', 'kafka'].map(memory),
    ],
    faults: { lost: runs.reduce((sum, { arrivals }) => sum + arrivals.lost, 0) },
    remarks: ['Road over Kafka: counted from the moment at which a post was due; the load on the same cores.'],
  };
};

/** The tracker stands still while a backlog comes up, is killed, and its successor works it off. */
const measureOutage = async (world: DrillWorld, { quick, tell, drain }: BenchSettings): Promise<Report> => {
  const backlog = tellBacklog(drain ?? (quick ? 2_500 : 20_000), Date.now());
  const pid = world.processes.pid(tracker) ?? 0;
  tell(`outage: ${backlog.records.length} records`);
  process.kill(pid, 'SIGSTOP');
  const drained = await drainBacklog(world.brokers, backlog, async () => void process.kill(pid, 'SIGKILL'));
  const many = backlog.records.length.toLocaleString('en');
  return {
    figures: [
      { what: `an outage of the tracker: until ${many} records are worked off`, unit: 's', ours: [drained.seconds] },
      {
        what: `an outage of the tracker: pace at which ${many} records are worked off`,
        unit: 'per second',
        ours: [drained.perSecond],
      },
    ],
    faults: {},
    remarks: [
      'Outage: from the start of a new process on; its predecessor was killed, so the group waits ten seconds for it.',
    ],
  };
};

/** Waits until the group has so many members: each has its share then. */
const untilMembers = async (brokers: string, members: number): Promise<void> => {
  const admin = await openKafkaAdmin({ brokers: [brokers], clientId: 'members' });
  try {
    while ((await admin.groups(eventTopics)).find(({ group }) => group === tracker)?.members !== members)
      await sleep(200);
    await sleep(2_000); // the last ones find out where to begin
  } finally {
    await admin.close();
  }
};

const measureScaleOut = async (world: DrillWorld, { quick, tell }: BenchSettings): Promise<Report> => {
  const records = quick ? 2_500 : 10_000;
  const pace = async (): Promise<number> =>
    (await drainBacklog(world.brokers, tellBacklog(records, Date.now()))).perSecond;
  world.databaseCable.delay(slowMs);
  const runs: { one: number; four: number }[] = [];
  for (let run = 1; run <= (quick ? 1 : 3); run++) {
    tell(`scale-out: run ${run}, one tracker`);
    await untilMembers(world.brokers, 1);
    const one = await pace();
    tell(`scale-out: run ${run}, four trackers`);
    const leave: (() => Promise<void>)[] = [];
    for (let more = 0; more < trackersBeside; more++) leave.push(await world.join(tracker));
    await untilMembers(world.brokers, 1 + trackersBeside);
    runs.push({ one, four: await pace() });
    await Promise.all(leave.map((each) => each()));
  }
  world.databaseCable.delay(0);
  return {
    figures: [
      {
        what: `four trackers on a database that is ${slowMs} ms away, beside one`,
        unit: 'per second',
        ours: runs.map(({ four }) => four),
        ceiling: runs.map(({ one }) => one),
        target: { kind: 'of-ceiling', least: 3.2 },
      },
    ],
    faults: {},
    remarks: [
      `Scale-out: ${records} records a run; the trackers, PostgreSQL, the broker and the line to the database share the cores.`,
    ],
  };
};

/** All services on Kafka, each a process of its own. */
export const measureProcesses = async (settings: BenchSettings): Promise<Report> => {
  settings.tell('starting all services');
  const world = await openDrillWorld(path.join(settings.folder, 'processes'), { trackers: 1 });
  try {
    const reports: Report[] = [];
    for (const measure of [measureRoad, measureOutage, measureScaleOut]) reports.push(await measure(world, settings));
    return {
      figures: reports.flatMap(({ figures }) => figures),
      faults: sumOfFaults(reports.map(({ faults }) => faults)),
      remarks: reports.flatMap(({ remarks }) => remarks),
    };
  } finally {
    await world.close();
  }
};
