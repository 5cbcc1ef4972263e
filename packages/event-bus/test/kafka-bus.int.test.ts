import { useTestKafka, whyNoKafka } from '@overgang/testing';
import { describe } from 'vitest';
import { openKafkaLab } from './kafka-lab.ts';
import {
  describeDelivering,
  describeFencing,
  describePublishing,
  describeRetrying,
  describeSharing,
} from './suite/index.ts';

describe.skipIf(await whyNoKafka())('the bus on Kafka', () => {
  const kafka = useTestKafka();
  const lab = () => openKafkaLab(kafka.brokers);
  describePublishing(lab);
  describeDelivering(lab);
  describeRetrying(lab);
  describeSharing(lab);
  describeFencing(lab);
});
