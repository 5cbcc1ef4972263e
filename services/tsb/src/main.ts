import { hostedDoor } from '@overgang/event-door';
import { runService } from '@overgang/service-runtime';
import { createApp } from './app.ts';

await runService(hostedDoor({ etat: 'tsb', port: 4001, createApp }));
