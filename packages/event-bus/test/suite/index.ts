export type { BusLab, CabledBus } from './bus-lab.ts';
export { describeDelivering } from './delivering.ts';
export { describeFencing } from './fencing.ts';
export { describePublishing } from './publishing.ts';
export { describeRetrying } from './retrying.ts';
export { describeSharing } from './sharing.ts';
