export type { Caller, CallerEtat } from './caller.ts';
