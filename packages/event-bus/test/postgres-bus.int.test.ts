import { useTestDatabase } from '@overgang/testing';
import { describe } from 'vitest';
import { openPostgresLab } from './postgres-lab.ts';
import {
  describeDelivering,
  describeFencing,
  describePublishing,
  describeRetrying,
  describeSharing,
} from './suite/index.ts';

const database = useTestDatabase('bus');

describe('the bus in PostgreSQL', () => {
  const lab = () => openPostgresLab(database);
  describePublishing(lab);
  describeDelivering(lab);
  describeRetrying(lab);
  describeSharing(lab);
  describeFencing(lab);
});
