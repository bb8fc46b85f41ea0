import type { CalmRun } from './calm-run.js';
import type { Phase } from './options.js';
import type { Schedule } from './schedule.js';
import type { StoryStep } from './story-step.js';

/** A run in which something did not hold. */
export interface ExploreFailure {
  /** The seed of the schedule; null where it was found by trying single faults or pairs. */
  readonly seed: number | null;
  /** How it was found, in words. */
  readonly foundBy: string;
  /** The invariant; `calmRun` for a run that fails though nothing goes wrong, `awaited`, or `ends`. */
  readonly invariant: string;
  readonly message: string;
  /** Why, computed from what was sent; null where that says no more than the message. */
  readonly diagnosis: string | null;
  /** The shortest schedule found that still fails; `replay` follows it. */
  readonly schedule: Schedule;
  /** The worker that ran alone; null when all ran. */
  readonly worker: number | null;
  /** Whether it failed again under the same schedule. A job that does not do the same each time may have both. */
  readonly repeats: boolean;
  /** The run of that schedule, step by step, for a program or a page. */
  readonly steps: readonly StoryStep[];
  /** The same for a person, line by line. */
  readonly story: readonly string[];
  /** The error of a program in the calm run; undefined elsewhere. */
  readonly cause?: unknown;
}

/** Rejections under faults, by their message. */
export interface Rejections {
  readonly message: string;
  /** Workers that rejected with it, in all runs. */
  readonly times: number;
}

/** The result of an exploration. */
export interface ExploreReport {
  readonly runs: Readonly<Record<Phase, number>>;
  /** Requests that were decided on, in all runs. */
  readonly requests: number;
  /** The run in which nothing goes wrong. */
  readonly calm: CalmRun;
  /** The errors of workers when something went wrong, the most frequent first, at most 20. */
  readonly rejections: readonly Rejections[];
  /** Invariants that never had anything to judge: that they hold says nothing. */
  readonly neverJudged: readonly string[];
  /** The value that differed in two runs under one schedule; null if none did. */
  readonly differs: string | null;
  readonly failures: readonly ExploreFailure[];
  /** True when nothing failed. */
  readonly holds: boolean;
}

/** The result of `replay`. */
export interface Replayed {
  /** The invariant that failed and why; null when all hold. */
  readonly failed: { readonly invariant: string; readonly message: string } | null;
  readonly steps: readonly StoryStep[];
  /** The same for a person. */
  readonly story: readonly string[];
  /** Every request with its response, and the world at the end: equal for equal runs, to the byte. */
  readonly evidence: string;
}
