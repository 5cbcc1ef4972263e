export * from '../transition-tracker.ts';
