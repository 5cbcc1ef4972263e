import os from 'node:os';

/** The machine and the moment that figures were measured on, as one sentence. */
export const circumstances = (load: readonly [before: number, after: number]): string => {
  const model = os.cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  const loads = load.map((value) => value.toFixed(1)).join(' before and ');
  return `${day}, ${os.availableParallelism()} cores of ${model}, ${memory} GiB, ${os.type()}, Node ${process.versions.node}, embedded PostgreSQL with fsync on; load average ${loads} after.`;
};
