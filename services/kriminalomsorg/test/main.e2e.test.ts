import path from 'node:path';
import { describeProcess } from '@overgang/event-door/suite';

describeProcess('kriminalomsorg', path.join(import.meta.dirname, '../src/main.ts'));
