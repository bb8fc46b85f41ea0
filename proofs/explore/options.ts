import { exploreOptions } from '../../base/options/proof-options.js';
import { takeWithRangeError } from '../../base/options/take-with-range-error.js';
import { unknownKeyMessage } from '../../mocks/api/issues.js';
import type { Mock } from '../../mocks/control/mock.js';
import type { Invariant } from './judge/invariants/invariant.js';
import { type InvariantName, readInvariants } from './judge/invariants/read-invariants.js';
import { type LeaveRule, type MayLeave, readMayLeave, throwIfAbsent } from './judge/may-leave.js';
import { Border } from './run/border.js';
import { INTERLUDES, type Interlude } from './run/interludes.js';
import type { RunSetup } from './run/run.js';
import type { Program } from './run/worker.js';

/** The progress of an exploration. */
export interface ExploreProgress {
  readonly runs: number;
  readonly failures: number;
  /** The present attempt. */
  readonly phase: ExplorePhase;
}

/** The three ways to choose schedules, in order. */
export type ExplorePhase = 'single faults' | 'pairs of faults' | 'random schedules';

/** The subject and the extent of an exploration. */
export interface ExploreOptions {
  /** The world. Each run begins with a fork of it. Its clock must not run, as in `createMock`. */
  readonly world: Mock;
  /** One program for each worker; the same program twice means two processes. */
  readonly workers: readonly Program[];
  /** The invariants to check after every run and after the calm one that follows, by name or your own. Default: all. */
  readonly invariants?: readonly (Invariant | InvariantName)[];
  /** Whether the job may change nothing in a run without faults. Default false, because such a run proves nothing. */
  readonly allowIdle?: boolean;
  /** Number of random schedules; 0 is refused with `singles: false`, because nothing would go wrong. Default 20. */
  readonly seeds?: number;
  /** Whether every single fault is tried first. Default true. */
  readonly singles?: boolean;
  /** Number of pairs of faults, tried after the single ones; refused with `singles: false`. Default 20. */
  readonly pairs?: number;
  /** The events that may happen between requests, such as an hour that passes. Default: all. */
  readonly interludes?: readonly Exclude<Interlude, 'none'>[];
  /** Number of requests after which a run counts as endless. Default 2,000. */
  readonly maxRequests?: number;
  /** Milliseconds to wait for a worker that neither sends a request nor ends, before the others go on. Default 25. */
  readonly patienceMs?: number;
  /**
   * Hosts that the job may reach outside of its world, such as `localhost:5432` for its database; all else is refused.
   * Such calls are not explored. Default: none.
   */
  readonly allowNetwork?: readonly string[];
  /** The debts that may stay, and why; the report repeats it. Without it a debt that is never paid makes `holds` false, by `eventuallySettled`. */
  readonly mayLeave?: readonly MayLeave[];
  /** Ids of payments from before that the job may void, and of accruals that it may reject or void. Default: none. */
  readonly mayVoid?: readonly string[];
  /** Whether it is a failure if all workers resolve although something is left owed. Default false: it is counted. */
  readonly mustReject?: boolean;
  /** Number of failures after which the exploration stops, one per cause. Default 5. */
  readonly maxFailures?: number;
  /** Called after each run. Its errors and rejections are ignored. */
  readonly onProgress?: (progress: ExploreProgress) => unknown;
}

/** Checked options with their defaults. */
export interface Exploration
  extends Required<Pick<ExploreOptions, 'seeds' | 'singles' | 'allowIdle' | 'pairs' | 'maxFailures'>>,
    Pick<ExploreOptions, 'onProgress'> {
  readonly setup: RunSetup;
  readonly invariants: readonly Invariant[];
  readonly mayLeave: readonly LeaveRule[];
}

/** Takes options and fills in defaults. Throws a RangeError that names the option and what to do. */
export function readOptions(given: ExploreOptions): Exploration {
  if (typeof given === 'function')
    throw new RangeError('explore takes an object of options: put the program in `workers`.');
  const options = takeWithRangeError('explore', given, exploreOptions);
  const { world, workers, maxRequests, patienceMs, mayVoid = [], mustReject } = options;
  if (!options.singles) throwIfNothingGoesWrong(given, options.seeds);
  if (workers.length === 0) throw new RangeError('explore: workers must hold one function or more.');
  for (const [at, worker] of workers.entries()) checkSignature(worker, at + 1);
  // A fork, so reads for the options and invariants do not change the world that the runs begin with.
  const before = world.fork();
  const invariants = readInvariants(options.invariants);
  throwIfAbsent(mayVoid, invariants, before);
  return {
    ...options,
    setup: {
      world: world.fork(),
      before,
      workers,
      only: undefined,
      interludes: ['none', ...readInterludes(options.interludes)],
      maxRequests,
      patienceMs,
      border: new Border(options.allowNetwork ?? []),
      mayVoid,
      mustReject,
      events: new Map(),
    },
    invariants,
    mayLeave: readMayLeave(options.mayLeave, before),
  };
}

const CONTEXT = 'goat mock fetch now uuid random signal worker start store rail approve'.split(' ');

/** A job that asks for something that it does not get would only fail with "undefined is not a function". */
function checkSignature(program: Program, worker: number): void {
  const [, list = ''] = /^(?:async\b\s*)?(?:function\b[^(]*)?\(\s*\{([^{}]*)\}/.exec(String(program)) ?? [];
  for (const part of list.split(',').map((one) => one.trim())) {
    const name = /^[\w$]+(?=\s*(?::|$))/.exec(part)?.[0];
    if (name === undefined || CONTEXT.includes(name)) continue;
    throw new RangeError(`explore: worker ${worker} takes { ${name} }, which ${unknownKeyMessage(name, CONTEXT)}.`);
  }
}

/** An exploration without a single fault would say that everything holds. */
function throwIfNothingGoesWrong({ pairs = 0 }: ExploreOptions, seeds: number): void {
  if (seeds === 0)
    throw new RangeError('explore: with singles: false and seeds: 0 nothing would go wrong; leave one out.');
  if (pairs > 0)
    throw new RangeError(
      'explore: pairs begin with single faults, so they cannot be tried with singles: false; leave one out.',
    );
}

function readInterludes(given: ExploreOptions['interludes']): Interlude[] {
  const known = INTERLUDES.slice(1);
  const other = given?.find((name) => !known.includes(name));
  if (other !== undefined) throw new RangeError(`explore: interludes: ${unknownKeyMessage(other, known)}`);
  return [...(given ?? known)];
}
