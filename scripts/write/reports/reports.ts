import type { CheckReport } from '../../../proofs/check/run-check.js';
import type { PulledFile } from '../../../proofs/clone/pull-to-file.js';
import type { ExploreReport } from '../../../proofs/explore/index.js';
import type { Verification } from '../../../proofs/index.js';
import type { PullEstimate } from '../../../proofs/read/estimate-pull.js';

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
  readonly pull: PulledFile & WrittenSnapshot;
  readonly 'pull --estimate': PullEstimate;
  readonly explore: ExploreReport;
}
