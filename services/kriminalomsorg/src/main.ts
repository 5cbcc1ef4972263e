import { hostedDoor } from '@overgang/event-door';
import { runService } from '@overgang/service-runtime';
import { createApp } from './app.ts';

await runService(hostedDoor({ etat: 'kriminalomsorg', port: 4002, createApp }));
