import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { runTool } from './java.ts';
import { LocalKafkaError } from './local-kafka-error.ts';
import { type BrokerPorts, type ScramUser, serverProperties } from './server-properties.ts';

const logging = `rootLogger.level = INFO
rootLogger.appenderRef.out.ref = OUT
appender.out.type = Console
appender.out.name = OUT
appender.out.layout.type = PatternLayout
appender.out.layout.pattern = %d %p %m (%c)%n
`;

/** What a folder's broker is to be. */
export interface StorageSettings {
  readonly dataDir: string;
  /** 0 = any free one. */
  readonly port: number;
  readonly users: readonly ScramUser[];
  readonly advertisedPort: number | undefined;
  readonly more: Readonly<Record<string, string>>;
}

const choosePorts = async ({ dataDir, port }: StorageSettings): Promise<BrokerPorts> => {
  const file = join(dataDir, 'ports.json');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) {
    const ports = JSON.parse(known) as BrokerPorts; // written below
    return port === 0 ? ports : { ...ports, clients: port };
  }
  const taken = new Set([port]);
  const nextFree = async (): Promise<number> => {
    const found = await freePort(); // the system may give the same one twice, since nobody listens on it yet
    if (taken.has(found)) return nextFree();
    taken.add(found);
    return found;
  };
  const ports = {
    clients: port === 0 ? await nextFree() : port,
    controller: await nextFree(),
    internal: await nextFree(),
  };
  await writeFile(file, JSON.stringify(ports));
  return ports;
};

/** As Kafka writes its ids: sixteen bytes in 22 letters, the first of which is never a dash. */
const newClusterId = (): string => `M${randomBytes(16).toString('base64url').slice(1)}`;

/** Writes the settings, and formats the storage of a new folder. Where its clients come in. */
export const makeStorage = async (libraries: string, settings: StorageSettings): Promise<BrokerPorts> => {
  const { dataDir, users, advertisedPort, more } = settings;
  await mkdir(dataDir, { recursive: true });
  const logDir = join(dataDir, 'log');
  const ports = await choosePorts(settings);
  const properties = join(dataDir, 'server.properties');
  await writeFile(properties, serverProperties({ logDir, ports, users, advertisedPort, more }), { mode: 0o600 });
  await writeFile(join(dataDir, 'log4j2.properties'), logging);
  if (existsSync(join(logDir, 'meta.properties'))) return ports;
  const scram = users.flatMap(({ name, password }) => [
    '--add-scram',
    `SCRAM-SHA-512=[name=${name},password=${password}]`,
  ]);
  const args = ['format', '-t', newClusterId(), '-c', properties, ...scram];
  const { code, said } = await runTool(libraries, { main: 'kafka.tools.StorageTool', args });
  if (code !== 0) throw new LocalKafkaError('did-not-start', `The storage could not be made: ${said.slice(-500)}`);
  return ports;
};
