import { hostedDoor } from '@overgang/event-door';
import { runService } from '@overgang/service-runtime';
import { createApp } from './app.ts';

await runService(hostedDoor({ etat: 'nav', port: 4003, createApp }));
