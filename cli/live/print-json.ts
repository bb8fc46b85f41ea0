import type { Io } from '../command.js';
import type { Problem } from './exit-codes.js';

/**
 * Prints a report as one line of JSON, alike for every command: `problem` comes first and is null if there is a result.
 * Names are in camel case, except in rows and rules, which have the service's names. Cents are integers. Beyond 2^53 −
 * 1, where a number would lose digits, they are text. report.schema.json has the details.
 */
export function printJson(io: Io, report: object, problem: Problem | null = null): void {
  io.out(`${JSON.stringify({ problem, ...report }, toExactCents)}\n`);
}

/** Prints the result of a command: as JSON if that is asked for, else as text. */
export function report(io: Io, flags: { readonly json?: true }, value: object, text: string): void {
  if (flags.json) printJson(io, value);
  else io.out(text);
}

/** Prints why a command has no result, as a report with nothing else. */
export function printProblem(io: Io, problem: Problem): void {
  io.out(`${JSON.stringify({ problem })}\n`);
}

function toExactCents(name: string, value: unknown): unknown {
  if (typeof value !== 'string' || !/cents$/i.test(name) || !/^-?\d+$/.test(value)) return value;
  const cents = Number(value);
  return Number.isSafeInteger(cents) ? cents : value;
}
