export type { App, AppGauge, AppMigration, GaugeValue } from './app.ts';
export type { Check, Health } from './check.ts';
export { type Clock, type ManualClock, openManualClock, systemClock } from './clock.ts';
export { ConfigError, type ConfigSchema, type Environment, loadConfig, secret } from './config.ts';
export { describeConfig } from './describe-config.ts';
export { environmentName } from './environment-name.ts';
export { hideNumbers } from './hide-numbers.ts';
export {
  type AboutSeries,
  type Distribution,
  type Distributions,
  type Instrument,
  type LabelledCounter,
  openCounter,
  openDistribution,
  openDistributions,
} from './instruments.ts';
export { createLogger, type Logger, type LogLevel, logLevels } from './logger.ts';
export { type Backoff, type Loop, type SupervisedLoops, superviseLoops } from './loop.ts';
export { addGauges, addInstruments, type MetricsRegistry, openMetrics } from './metrics.ts';
export { NeedsNewProcess } from './needs-new-process.ts';
export { type News, openNews } from './news.ts';
export { openResources, type Resources } from './open-resources.ts';
export { type Kitchen, type Recipe, runService, type Surroundings } from './run-service.ts';
export { continueTrace, isTraceparent, startTrace, traceIdOf } from './traceparent.ts';
