import { describeReporting, useTestDoor } from '@overgang/event-door/suite';
import { createApp } from '../src/index.ts';

const lab = useTestDoor({ etat: 'kriminalomsorg', createApp });
describeReporting('kriminalomsorg', lab);
