import { runService } from '@overgang/service-runtime';
import { personRegistry } from './app.ts';

await runService(personRegistry);
