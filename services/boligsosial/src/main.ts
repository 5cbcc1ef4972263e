import { hostedDoor } from '@overgang/event-door';
import { runService } from '@overgang/service-runtime';
import { createApp } from './app.ts';

await runService(hostedDoor({ etat: 'boligsosial', port: 4004, createApp }));
