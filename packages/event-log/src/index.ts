export type { Decider, Decision } from './decider.ts';
export { EventLogError, type EventLogErrorCode } from './event-log-error.ts';
export { type Appended, type AppendSettings, appendToLog, type Placed, type ToAppend } from './log/append-to-log.ts';
export { type LogTail, openLogTail } from './log/log-tail.ts';
export { headOfLog, type LogRow, readLog } from './log/read-log.ts';
export { eventLogMigrations } from './migrations.ts';
export {
  type BatchReport,
  type CommandQueue,
  openCommandQueue,
  type QueueSettings,
} from './queue/open-command-queue.ts';
export type { Outcome, PostName, Submission } from './queue/submission.ts';
export { openRelay, type Relay, type RelayState } from './relay/open-relay.ts';
export { type RelayProgress, readRelayProgress } from './relay/read-progress.ts';
export type { RelaySettings } from './relay/relay-settings.ts';
export type { Resent } from './relay/resend.ts';
export type { Target } from './relay/to-records.ts';
