import type { Mock } from '../../../mocks/control/mock.js';
import type { CalmRun } from '../judge/calm-run.js';
import type { ExplorePhase } from '../options.js';
import type { AllowedTarget } from '../run/border.js';
import type { Interlude } from '../run/interludes.js';
import type { RunSetup } from '../run/run.js';
import type { Schedule } from '../run/schedule.js';
import type { StoryStep } from './story.js';

/** A run in which an invariant failed. */
export interface ExploreFailure {
  /** The seed of the schedule; null if it was found by trying single faults or pairs. */
  readonly seed: number | null;
  /** How it was found, in words. */
  readonly foundBy: string;
  /**
   * The invariant; `calmRun` for a run that fails although nothing goes wrong, `awaited`, `ends`, or
   * `closedWorld` for one that something wanted to leave, `neverPaid` for creators whom no calm run pays.
   */
  readonly invariant: string;
  readonly message: string;
  /** The cause, computed from the requests; null if it says no more than the message. */
  readonly diagnosis: string | null;
  /** The choice of this package on which it rests, because the service has not published it; null for most. */
  readonly assumes: string | null;
  /** The shortest schedule found that still fails; `replay` follows it. */
  readonly schedule: Schedule;
  /** The worker that ran alone; null if all ran. */
  readonly worker: number | null;
  /** Whether it failed again under the same schedule. For a job that behaves differently each time it may be either. */
  readonly repeats: boolean;
  /** The run of that schedule, step by step, for a program or a page. */
  readonly steps: readonly StoryStep[];
  /** The same story for a person, line by line. */
  readonly story: readonly string[];
  /** The error of a program in the calm run; undefined elsewhere. */
  readonly cause?: unknown;
}

/** Rejections under faults, by their message. */
export interface Rejections {
  readonly message: string;
  /** Number of workers that rejected with it, in all runs. */
  readonly times: number;
}

/** The result of an exploration. */
export interface ExploreReport {
  readonly runs: Readonly<Record<ExplorePhase, number>>;
  /** Number of decided requests, in all runs. */
  readonly requests: number;
  /** The run without faults. */
  readonly calm: CalmRun;
  /** The errors of workers under faults, most frequent first, at most 20. */
  readonly rejections: readonly Rejections[];
  /** The runs that all workers ended as done, without a rejection or a receipt that says otherwise, while money was left owed. */
  readonly silent: number;
  /** Invariants that never had anything to check, so their success means nothing. */
  readonly neverJudged: readonly string[];
  /** The value that differed in two runs under one schedule; null if none differed. */
  readonly differs: string | null;
  /** The hosts that `allowNetwork` allowed, and how often something went there, which is not explored. */
  readonly allowedNetwork: readonly AllowedTarget[];
  readonly failures: readonly ExploreFailure[];
  /** Failures that rest on a choice of this package (`assumes`). They do not count, and `holds` may be true. */
  readonly assumed: readonly ExploreFailure[];
  /** Events that changed nothing in any run, so nothing is shown about them, and what to do. */
  readonly notShown: readonly NotShown[];
  /** The result in a sentence, in agreement with `holds`. */
  readonly verdict: string;
  /** True if nothing failed, something was judged, and, by `eventuallySettled`, all is paid at some time or named by `mayLeave`. */
  readonly holds: boolean;
}

/** The result of `replay`. */
export interface Replayed {
  /** The invariant that failed and why; null if all hold. */
  readonly failed: { readonly invariant: string; readonly message: string } | null;
  readonly steps: readonly StoryStep[];
  /** The same story for a person. */
  readonly story: readonly string[];
  /** Every request with its response, and the world at the end: equal for equal runs, byte for byte. */
  readonly evidence: string;
}

/** An event that changed nothing in any run. */
export interface NotShown {
  readonly interlude: string;
  readonly why: string;
}

const HOUR = 3_600_000;
/** The cron runs at :15. */
const AT_TICK = 15 * 60_000;
/** How far ahead the next accrual is searched. */
const MOST_DAYS = 40;

const OF_TIME: readonly Interlude[] = ['tick', 'hour', 'day', 'week', 'month'];

/** The reason why an event changed nothing, and a remedy. */
const MISSING: Readonly<Partial<Record<Interlude, string>>> = {
  short_pages: 'no list had two rows or more, or the job asks for pages of 100; give the world more rows',
  late_start: 'there is one worker; add a second one',
  void_payment: 'there was no live payment',
  reject_accrual: 'nothing was owed; let time pass in the world before',
  disable_method: 'there is no payout method',
  remove_creator: 'no creator was owed anything; let time pass in the world before',
  edit_structure: 'no structure with an amount owes anything',
  archive_structure: 'no active structure owes anything',
};

/** The events that were tried and changed nothing in any run, and what would help. */
export function listNotShown({ events, world }: RunSetup): NotShown[] {
  const idle = [...events].flatMap(([interlude, hasChanged]) => (hasChanged ? [] : [interlude]));
  const ofTime = idle.filter((interlude) => OF_TIME.includes(interlude));
  const due = ofTime.length > 0 ? findDue(world) : undefined;
  const when =
    due === undefined
      ? `nothing comes due within ${MOST_DAYS} days of ${world.clock.now}`
      : `nothing came due after ${world.clock.now}; start the world shortly before ${due}, when the next accrual comes due`;
  return idle.map((interlude) => ({
    interlude,
    why: OF_TIME.includes(interlude) ? when : (MISSING[interlude] ?? 'it changed nothing'),
  }));
}

/** The first tick at which something comes due. */
function findDue(world: Mock): string | undefined {
  const mock = world.fork();
  for (let hours = 0; hours < MOST_DAYS * 24; hours += 1) {
    const tick = Math.floor((Date.parse(mock.clock.now) - AT_TICK) / HOUR) * HOUR + HOUR + AT_TICK;
    if (mock.clock.to(new Date(tick)).accruals_created > 0) return mock.clock.now;
  }
  return undefined;
}
