import { hostedDoor } from '@overgang/event-door';
import { runService } from '@overgang/service-runtime';
import { createApp } from './app.ts';
import { config } from './config.ts';

await runService(hostedDoor({ etat: 'tsb', config, createApp }));
