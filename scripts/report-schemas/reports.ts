import type { CheckReport } from '../../cli/check/run-check.js';
import type { PullEstimate } from '../../clone/estimate-pull.js';
import type { Calibration, Forecast, PulledFile, RecordedStubs, Verification, WhatIf } from '../../clone/index.js';
import type { ExploreReport } from '../../explore/index.js';

/** A file that a command wrote. */
interface WrittenFile {
  /** Its path, as given. */
  readonly file: string;
}

/** A pulled snapshot. */
interface WrittenSnapshot extends WrittenFile {
  readonly bytes: number;
}

/** The output of commands with --json, by name. report.schema.json is made from it. */
export interface Reports {
  readonly check: Omit<CheckReport, 'problem'>;
  readonly verify: Verification;
  readonly calibrate: Calibration;
  readonly forecast: Forecast;
  readonly 'what-if': WhatIf;
  readonly pull: PulledFile & WrittenSnapshot;
  readonly 'pull --estimate': PullEstimate;
  readonly record: RecordedStubs & WrittenFile;
  readonly explore: ExploreReport;
}
