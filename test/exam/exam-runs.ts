import { requests } from '../../bench/exam/requests/index.js';
import type { SeatRules } from '../../bench/exam/seat.js';
import { type Driver, type Result, takeExam } from '../../bench/exam/take-exam.js';
import { openWorld, type World } from '../../bench/exam/world.js';

let world: World | undefined;

/** The world of the exam, made once for a file of tests: every request forks it. */
export function sharedWorld(): World {
  world ??= openWorld();
  return world;
}

/** The whole exam, or the requests that are named. */
export function examine(driver: Driver, rules: Partial<SeatRules> = {}, only?: readonly string[]): Promise<Result[]> {
  return takeExam({
    world: sharedWorld(),
    requests: only ? requests.filter(({ id }) => only.includes(id)) : requests,
    driver,
    rules: { maxCalls: 40, maxMs: 60_000, ...rules },
  });
}

/** By request the graders that did not accept it; those that are passed are not there. */
export function failures(results: readonly Result[]): Record<string, string> {
  const failed = results.filter(({ findings }) => findings.length > 0);
  return Object.fromEntries(failed.map(({ id, findings }) => [id, findings.map(({ grader }) => grader).join(' ')]));
}
