export { contractLaws } from './contract-laws.ts';
export { everyDay } from './day-laws.ts';
export { gapLaws } from './gap-laws.ts';
export { journeyLaws } from './journey-laws.ts';
export { drawSteadily, type Law, type Tried, tryLaw } from './law.ts';
export { madeByHandLaws } from './made-by-hand-laws.ts';
export { orderLaw } from './order-laws.ts';
