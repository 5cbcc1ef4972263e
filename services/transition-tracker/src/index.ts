export { createApp, type TrackerApp, type TrackerPorts, type TrackerSettings } from './app.ts';
export { AgreementsError, parseAgreements, readAgreementsFile } from './source/read-agreements-file.ts';
export { migrations } from './storage/migrations.ts';
