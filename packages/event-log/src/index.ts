export type { Decider, Decision } from './decider.ts';
export { EventLogError, type EventLogErrorCode } from './event-log-error.ts';
export { type Appended, type AppendSettings, appendToLog, type Placed, type ToAppend } from './log/append-to-log.ts';
export { headOfLog, type LogRow, readLog } from './log/read-log.ts';
export { eventLogMigrations } from './migrations.ts';
export {
  type BatchReport,
  type CommandQueue,
  openCommandQueue,
  type QueueSettings,
} from './queue/open-command-queue.ts';
export type { Outcome, PostName, Submission } from './queue/submission.ts';
