import { findNearest } from '../http/check-options.js';
import { WorkflowError } from './workflow-error.js';
import type { Budget } from './workflow-options.js';

type Every<Input> = Input extends unknown ? keyof Input : never;

/** The names that an input may have; `filter` marks those without which more would be read, changed or paid. */
export type InputNames<Input> = { readonly [Name in Every<Input>]-?: 'filter' | '' };

/**
 * Refuses an input with a name that the workflow does not know, with a null, or with a filter that is undefined: leaving
 * that out would mean everything.
 *
 * @throws WorkflowError `invalid_input`, which names the nearest known name.
 */
export function checkInput<Input extends object>(workflow: string, input: Input, names: InputNames<Input>): void {
  checkNames(`${workflow}: the input`, input, names);
  for (const [name, value] of Object.entries(input)) {
    const isFilter = names[name as Every<Input>] === 'filter';
    if (value !== null && !(value === undefined && isFilter)) continue;
    throw invalid(`${workflow}: ${name} is ${value}; give it a value, or leave it out to mean all.`);
  }
}

const OPTION_NAMES = {
  budget: '',
  signal: '',
  headers: '',
  now: '',
  acceptProvisional: '',
  concurrency: '',
  onProgress: '',
};
const BUDGET_NAMES: InputNames<Budget> = { maxRequests: '', deadlineMs: '' };

/** Refuses options that no workflow knows, and limits that are no whole numbers from 0 up. `Infinity` is no limit. */
export function checkOptions(options: object): void {
  checkNames('the options', options, OPTION_NAMES);
  const { budget, concurrency } = options as { readonly budget?: object; readonly concurrency?: unknown };
  if (budget !== undefined) {
    checkNames('budget', budget, BUDGET_NAMES);
    for (const [name, limit] of Object.entries(budget)) checkLimit(`budget.${name}`, limit, 0);
  }
  checkLimit('concurrency', concurrency, 1);
}

function checkLimit(name: string, limit: unknown, least: number): void {
  if (limit === undefined || limit === Number.POSITIVE_INFINITY) return;
  if (Number.isSafeInteger(limit) && (limit as number) >= least) return;
  throw invalid(`${name} must be a whole number from ${least} up, not ${String(limit)}.`);
}

function checkNames(what: string, given: object, names: object): void {
  if (typeof given !== 'object' || given === null) throw invalid(`${what} must be an object, not ${String(given)}.`);
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(names, name));
  if (unknown === undefined) return;
  if (unknown === 'dryRun') throw invalid(`${what} have no dryRun: it belongs to the input, the second argument.`);
  const nearest = findNearest(unknown, Object.keys(names));
  throw invalid(`${what} cannot have ${JSON.stringify(unknown)}; the nearest is ${nearest}.`);
}

function invalid(message: string): WorkflowError {
  return new WorkflowError('invalid_input', message);
}
