import type { RunSetup, TraceEntry } from './run.js';
import { CALM, READ_FATES, type Schedule, type Step, WRITE_FATES } from './schedule.js';

/** A schedule and how its run went. */
export interface Tried {
  readonly schedule: Schedule;
  readonly trace: readonly TraceEntry[];
}

/** Every single thing that can go wrong at every request of the calm run, each in a schedule of its own. */
export function listSingles(calm: readonly TraceEntry[], setup: RunSetup): Schedule[] {
  return listDeviations({ schedule: [], trace: calm }, setup);
}

/**
 * At most `count` schedules with two faults, spread evenly over all there are. The second fault comes at a later request of
 * the run that the first one led to, for a crash or a lost response makes requests that the calm run does not have.
 */
export function listPairs(singles: readonly Tried[], setup: RunSetup, count: number): Schedule[] {
  const all = singles.flatMap((single) => listDeviations(single, setup));
  const stride = Math.max(1, all.length / Math.max(1, count));
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * stride)] as Schedule);
}

/** The schedule with one more thing going wrong, at each request behind its own last one. */
function listDeviations({ schedule, trace }: Tried, { interludes, workers }: RunSetup): Schedule[] {
  return trace.flatMap(({ method }, at) => {
    if (at < schedule.length) return [];
    const fates = method === 'GET' ? READ_FATES : WRITE_FATES;
    const steps: Step[] = [
      ...fates.slice(1).map((fate): Step => ({ ...CALM, fate })),
      ...interludes.slice(1).map((interlude): Step => ({ ...CALM, interlude })),
      ...workers.slice(1).map((_, other): Step => ({ ...CALM, turn: other + 1 })),
    ];
    const before = Array.from({ length: at }, (_, index) => schedule[index] ?? CALM);
    return steps.map((step) => [...before, step]);
  });
}
