export { gapIdOf } from './gap-id-of.ts';
export { noticeIdOf } from './notice-id-of.ts';
export { transitionIdOf } from './transition-id-of.ts';
export { uuidV5 } from './uuid-v5.ts';
