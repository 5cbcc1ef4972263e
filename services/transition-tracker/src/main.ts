import { runService } from '@overgang/service-runtime';
import { transitionTracker } from './app.ts';

await runService(transitionTracker);
