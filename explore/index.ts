export {
  type ExploreFailure,
  type ExploreReport,
  explore,
  type Replayed,
  replay,
} from './explore.js';
export type { Aside } from './interludes.js';
export {
  booksBalance,
  eventuallySettled,
  type Invariant,
  type InvariantName,
  nothingUnapproved,
  paidAtMostOnce,
  paidOnce,
  receiptsTellTheTruth,
} from './invariants.js';
export type { ExploreOptions, ExploreProgress, Phase } from './options.js';
export { EndlessRun, type FinishedRun, type TraceEntry } from './run.js';
export type { Fate, Interlude, Schedule, Step } from './schedule.js';
export type { Approval, DurableStore, Ending, Program, WorkerContext } from './worker.js';
