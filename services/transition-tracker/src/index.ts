export { createApp, type TrackerApp } from './app.ts';
export { TrackerConfig } from './config.ts';
export { daysFollowed, expectationsInWords } from './domain/index.ts';
export { type ReplaySettings, replay } from './open-replay.ts';
export type { Comparison } from './replay/compare-everybody.ts';
export { type Progress, ReplayRefused } from './replay/progress.ts';
export { AgreementsError, parseAgreements, readAgreementsFile } from './source/read-agreements-file.ts';
export { migrations } from './storage/migrations.ts';
export type { TrackerPorts, TrackerSettings } from './tracker-ports.ts';
