import { unknownKeyMessage } from '../mocks/api/issues.js';
import type { Mock } from '../mocks/control/mock.js';
import { exploreOptions } from '../options/explore-options.js';
import { takeWithRangeError } from '../options/take-with-range-error.js';
import type { Invariant } from './invariants/invariant.js';
import { type InvariantName, readInvariants } from './invariants/read-invariants.js';
import type { RunSetup } from './run-setup.js';
import { INTERLUDES, type Interlude } from './schedule.js';
import type { Program } from './worker.js';

/** How far an exploration is. */
export interface ExploreProgress {
  readonly runs: number;
  readonly failures: number;
  /** The present attempt. */
  readonly phase: Phase;
}

/** The three ways in which schedules are chosen, in order. */
export type Phase = 'single faults' | 'pairs of faults' | 'random schedules';

/** The subject and the extent of an exploration. */
export interface ExploreOptions {
  /** The world that each run begins with a fork of. Its clock must not run, as in `createMock`. */
  readonly world: Mock;
  /** One program for each worker; the same one twice is two processes of it. */
  readonly workers: readonly Program[];
  /** The invariants to check after every run and after the calm one that follows, by name or of your own. Default: all there are. */
  readonly invariants?: readonly (Invariant | InvariantName)[];
  /** Whether the job may change nothing when nothing goes wrong. Default false: that proves nothing. */
  readonly allowIdle?: boolean;
  /** Random schedules. Default 100. */
  readonly seeds?: number;
  /** The first seed. Default 1. */
  readonly firstSeed?: number;
  /** Whether every single fault is tried first. Default true. */
  readonly singles?: boolean;
  /** Pairs of faults that are tried after them. Default 150. */
  readonly pairs?: number;
  /** The events beside the workers. Default: everything. */
  readonly interludes?: readonly Exclude<Interlude, 'none'>[];
  /** Crashes of workers in one run. Default 2. */
  readonly maxCrashes?: number;
  /** Requests after which a run counts as endless. Default 2,000. */
  readonly maxRequests?: number;
  /** Milliseconds for which a worker is waited for that neither asks nor ends, before the others go on. Default 25. */
  readonly patienceMs?: number;
  /** Failures after which the exploration stops, one for each cause. Default 5. */
  readonly maxFailures?: number;
  /** Told after each run; one that throws or rejects stops nothing. */
  readonly onProgress?: (progress: ExploreProgress) => unknown;
}

/** Options with their defaults, checked. */
export interface Exploration {
  readonly setup: RunSetup;
  readonly invariants: readonly Invariant[];
  readonly seeds: number;
  readonly firstSeed: number;
  readonly singles: boolean;
  readonly allowIdle: boolean;
  readonly pairs: number;
  readonly maxFailures: number;
  readonly onProgress: ExploreOptions['onProgress'];
}

/** Takes options and fills in defaults. Throws a RangeError that names the option and the way out. */
export function readOptions(given: ExploreOptions): Exploration {
  const { world, workers, invariants, interludes, maxRequests, maxCrashes, patienceMs, ...options } =
    takeWithRangeError('explore', given, exploreOptions);
  if (workers.length === 0) throw new RangeError('explore: workers must hold one function or more.');
  return {
    setup: {
      // Forks of it, so that what is read for the invariants leaves no trace in what the runs begin with.
      world: world.fork(),
      before: world.fork(),
      workers,
      only: undefined,
      interludes: ['none', ...readInterludes(interludes)],
      maxRequests,
      maxCrashes,
      patienceMs,
    },
    invariants: readInvariants(invariants),
    seeds: options.seeds,
    firstSeed: options.firstSeed,
    singles: options.singles,
    allowIdle: options.allowIdle,
    pairs: options.pairs,
    maxFailures: options.maxFailures,
    onProgress: options.onProgress,
  };
}

function readInterludes(given: ExploreOptions['interludes']): Interlude[] {
  const known = INTERLUDES.slice(1);
  for (const name of given ?? []) {
    if (!known.includes(name)) throw new RangeError(`explore: interludes: ${unknownKeyMessage(name, known)}`);
  }
  return [...(given ?? known)];
}
