export * from './events/index.ts';
export * from './http/index.ts';
export * from './ids.ts';
export * from './topics.ts';
export * from './values/index.ts';
