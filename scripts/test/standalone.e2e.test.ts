import { describe } from 'vitest';
import { describeStandalone } from './standalone/describe-standalone.ts';
import { startProcesses } from './standalone/start-processes.ts';

describe('services as processes, the bus in PostgreSQL', () => describeStandalone(() => startProcesses()));
