import { type Benchmark, type Report, sumOfFaults } from '../report/figure.ts';
import { measureConsumeFromKafka } from './consume-from-kafka.ts';
import { onGround } from './open-ground.ts';
import { measureProcesses } from './processes-on-kafka.ts';
import { measureRelayAndBus } from './relay-and-bus.ts';

/** Kafka as the bus, with a broker of our own on the same machine; first by itself, then under all services. Needs Java 17. */
export const measureKafka: Benchmark = async (settings) => {
  const alone = await onGround(
    settings,
    async (ground): Promise<readonly Report[]> => [
      await measureRelayAndBus(ground, settings),
      await measureConsumeFromKafka(ground, settings),
    ],
  );
  const reports = [...alone, await measureProcesses(settings)];
  return {
    figures: reports.flatMap(({ figures }) => figures),
    faults: sumOfFaults(reports.map(({ faults }) => faults)),
    remarks: reports.flatMap(({ remarks }) => remarks),
  };
};
