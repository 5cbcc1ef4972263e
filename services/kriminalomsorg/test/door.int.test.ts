import { describeDoor } from '@overgang/event-door/suite';
import { createApp } from '../src/index.ts';

describeDoor({ etat: 'kriminalomsorg', createApp });
