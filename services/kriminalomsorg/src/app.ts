import { doorOf } from '@overgang/event-door';
import { matters } from './domain/matters.ts';
import { stay } from './domain/stay.ts';
import { whyImpossible } from './domain/why-impossible.ts';
import { refusals, words } from './http/refusals.ts';

/** Joins the rooms of this door. Opens nothing; what it is handed it does not close. */
export const createApp = doorOf({ etat: 'kriminalomsorg', matters, stay, whyImpossible, refusals, words });
