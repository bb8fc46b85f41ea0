import type { Io } from '../command.js';
import type { Problem } from './exit-codes.js';

/**
 * Prints a report as one line of JSON, alike for every command: `problem` first, which is null where there is a result. Names
 * are in camel case but for rows and rules, which have the service's own. Cents are integers, and text only beyond 2^53 − 1,
 * where a number would lose digits. report.schema.json says all that.
 */
export function printJson(io: Io, report: object, problem: Problem | null = null): void {
  io.out(`${JSON.stringify({ problem, ...report }, toExactCents)}\n`);
}

/** Prints what kept a command from a result, as a report that has nothing else. */
export function printProblem(io: Io, problem: Problem): void {
  io.out(`${JSON.stringify({ problem })}\n`);
}

function toExactCents(name: string, value: unknown): unknown {
  if (typeof value !== 'string' || !/cents$/i.test(name) || !/^-?\d+$/.test(value)) return value;
  const cents = Number(value);
  return Number.isSafeInteger(cents) ? cents : value;
}
