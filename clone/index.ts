export {
  type CalibratedOption,
  type CalibrateOptions,
  type Calibration,
  calibrate,
  isPossible,
  type ProfileBlock,
} from './calibrate/calibrate.js';
export type { Contradiction } from './calibrate/contradiction.js';
export { calibrationHtml, calibrationText } from './calibrate/print-calibration.js';
export type { Choices, GroupName } from './calibrate/rule-space.js';
export { type ClonedOrganization, cloneOrganization, startClone } from './clone-organization.js';
export { estimatePull, type PullEstimate } from './estimate-pull.js';
export { type FileJournal, type JournalOwner, openJournal, type PullJournal } from './files/journal.js';
export { readSnapshot, type SnapshotFile, writeSnapshot } from './files/snapshot-file.js';
export { type ForecastOptions, forecast } from './forecast/forecast.js';
export type {
  CreatorForecast,
  DueDay,
  Forecast,
  ForecastPeriod,
  ForecastRange,
  ForecastSums,
  PeriodStage,
  StructureForecast,
} from './forecast/forecast-result.js';
export type { ForecastSource, SourceOptions } from './forecast/open-world.js';
export { PullError } from './pull-error.js';
export type { PullOptions } from './pull-organization.js';
export { type PulledFile, pullToFile } from './pull-to-file.js';
export type { HistoryDepth } from './read-history.js';
export type { PullProgress } from './reader.js';
export type { Unknown, UnknownCode } from './unknown.js';
export type {
  AccrualCheck,
  CheckOutcome,
  CheckStep,
  CheckStepName,
  NotComputableReason,
} from './verify/accrual-check.js';
export type { UnpaidPeriod } from './verify/find-unpaid-periods.js';
export { verificationHtml, verificationText } from './verify/print-verification.js';
export { type Verdict, type Verification, type VerifyOptions, verifyAccruals } from './verify/verify-accruals.js';
