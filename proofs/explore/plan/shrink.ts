import { CALM, isCalm, type Schedule, type ScheduleStep, trimSchedule } from '../run/schedule.js';

/** Runs a schedule. Returns the decisions that were made if it still fails, otherwise undefined. */
export type StillFails = (schedule: Schedule) => Promise<Schedule | undefined>;

/**
 * The shortest schedule found that still fails: fewer steps, then calmer ones. Each kept change makes the schedule
 * smaller, so it ends. `attempts` limits the runs.
 */
export async function shrink(schedule: Schedule, stillFails: StillFails, attempts = 400): Promise<Schedule> {
  let best = trimSchedule(schedule);
  let left = attempts;
  const attempt = async (candidate: Schedule): Promise<boolean> => {
    if (left <= 0 || weigh(candidate) >= weigh(best)) return false;
    left -= 1;
    const taken = await stillFails(trimSchedule(candidate));
    if (!taken) return false;
    const trimmed = trimSchedule(taken);
    best = weigh(trimmed) <= weigh(candidate) ? trimmed : trimSchedule(candidate);
    return true;
  };
  for (let isBetter = true; isBetter && left > 0; ) {
    isBetter = false;
    for (let size = best.length; size >= 1; size = Math.floor(size / 2)) {
      for (let at = 0; at < best.length; at += size) {
        const calmer = best.map((step, index) => (index >= at && index < at + size ? CALM : step));
        if (await attempt(calmer)) isBetter = true;
      }
    }
    for (let at = best.length - 1; at >= 0; at -= 1) {
      for (const candidate of simplerSteps(best, at)) if (await attempt(candidate)) isBetter = true;
    }
  }
  return best;
}

/** How far a schedule is from calm: first the number of faults, then how late they come. */
function weigh(schedule: Schedule): number {
  return schedule.reduce((sum, step, at) => sum + countDeviations(step) * 10_000 + (isCalm(step) ? 0 : at), 0);
}

function countDeviations({ turn, interlude, fate }: ScheduleStep): number {
  return (turn === 0 ? 0 : 1) + (interlude === 'none' ? 0 : 1) + (fate === 'deliver' ? 0 : 1);
}

function simplerSteps(schedule: Schedule, at: number): Schedule[] {
  const step = schedule[at];
  if (step === undefined || isCalm(step)) return [];
  const without = [...schedule.slice(0, at), ...schedule.slice(at + 1)];
  const replaced = (change: Partial<ScheduleStep>) =>
    schedule.map((one, index) => (index === at ? { ...one, ...change } : one));
  return [without, replaced({ interlude: 'none' }), replaced({ turn: 0 }), replaced({ fate: 'deliver' })];
}
