/** For a laptop or a small virtual machine that also runs the services: two cores, some gigabytes. */
const small: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // the default folder may be missing, or belong to another server
  max_connections: '200',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  random_page_cost: '1.1',
  jit: 'off', // compiling costs more than our short statements take
  max_parallel_workers_per_gather: '0',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  autovacuum_naptime: '15s',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic', // statements may hold personal data
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse', // DETAIL quotes the values of a broken constraint
  logging_collector: 'off',
};

const forgetful: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'on',
};

/** The command line of the server. `durable: false` may lose everything in a power cut, and is for tests. */
export const serverArguments = (cluster: string, port: number, durable: boolean): string[] => {
  const settings = { ...small, ...(durable ? {} : forgetful), port: String(port) };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
};
