export { type CalibrateOptions, type Calibration, calibrate } from './calibrate/calibrate.js';
export type { CalibratedOption } from './calibrate/describe-options.js';
export { calibrationHtml, calibrationText } from './calibrate/print-calibration.js';
export type { ProfileBlock } from './calibrate/profile-set.js';
export type { RankedProfile } from './calibrate/rank-profiles.js';
export type {
  AccrualCheck,
  CheckOutcome,
  CheckStep,
  CheckStepName,
  NotComputableReason,
} from './cases/accrual-check.js';
export { type ClonedOrganization, cloneOrganization } from './clone-organization.js';
export type { Contradiction } from './clues/clue.js';
export type { PullJournal } from './files/journal.js';
export { readSnapshot, type SnapshotFile } from './files/snapshot-file.js';
export { type ForecastOptions, forecast } from './forecast/forecast.js';
export type {
  Backtest,
  BacktestWindow,
  CreatorForecast,
  DueDay,
  Forecast,
  ForecastPeriod,
  ForecastRange,
  ForecastSums,
  PeriodStage,
  StructureForecast,
} from './forecast/forecast-result.js';
export type { ClonedSource, ForecastSource, SourceOptions } from './forecast/open-world.js';
export { forecastHtml, forecastText } from './forecast/print-forecast.js';
export { PullError } from './pull-error.js';
export type { PullOptions } from './pull-organization.js';
export { type PulledFile, pullToFile } from './pull-to-file.js';
export type { HistoryDepth } from './read-history.js';
export type { PullProgress } from './reader.js';
export {
  type FailedRecording,
  type RecordedStub,
  type RecordedStubs,
  type RecordOptions,
  recordStubs,
} from './record/record-stubs.js';
export { addStubs } from './record/stubs-file.js';
export type { Unknown, UnknownCode } from './unknown.js';
export type { EndedPeriod, UnpaidPeriod, WaitingPeriod } from './verify/find-missing-accruals.js';
export { verificationHtml, verificationText } from './verify/print-verification.js';
export { type Verdict, type Verification, type VerifyOptions, verifyAccruals } from './verify/verify-accruals.js';
export { whatIfHtml, whatIfText } from './what-if/print-what-if.js';
export { type WhatIfOptions, whatIf } from './what-if/what-if.js';
export type {
  CreatorWhatIf,
  WhatIf,
  WhatIfBasis,
  WhatIfPeriod,
  WhatIfRule,
  WhatIfSums,
} from './what-if/what-if-result.js';
