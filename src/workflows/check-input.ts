import { findNearest } from '../http/check-options.js';
import { WorkflowError } from './workflow-error.js';
import type { Budget } from './workflow-options.js';

type Every<Input> = Input extends unknown ? keyof Input : never;

/**
 * What each name of an input may hold: `filter` is one without which more would be read, changed or paid, `list` is such a
 * filter of several texts, `flag` is true or false.
 */
export type InputNames<Input> = { readonly [Name in Every<Input>]-?: 'filter' | 'list' | 'flag' | '' };

/**
 * The workflow's own copy of an input, so that nobody changes it while the run goes on. Refuses one that is no plain object,
 * a name that the workflow does not know, a null, a filter that is undefined (leaving it out would mean everything), and a
 * list or a flag that is none.
 *
 * @throws WorkflowError `invalid_input`, which names the nearest known name.
 */
export function takeInput<Input extends object>(workflow: string, given: Input, names: InputNames<Input>): Input {
  const input = { ...given };
  checkNames(`${workflow}: the input`, given, names);
  for (const [name, value] of Object.entries(input)) {
    const kind = names[name as Every<Input>];
    if (value === null || (value === undefined && kind !== '')) {
      throw invalid(`${workflow}: ${name} is ${value}; give it a value, or leave it out${MEANING_LEFT_OUT[kind]}.`);
    }
    if (kind === 'flag' && typeof value !== 'boolean') {
      throw invalid(`${workflow}: ${name} is ${JSON.stringify(value)}; it must be true or false.`);
    }
    if (kind !== 'list') continue;
    const list: unknown = value;
    if (!Array.isArray(list)) throw invalid(`${workflow}: ${name} must be an array of texts.`);
    const wrong = list.findIndex((text) => typeof text !== 'string' || text.trim() === '');
    if (wrong >= 0)
      throw invalid(`${workflow}: ${name}[${wrong}] is ${String(list[wrong]) || 'empty'}; it must be a text.`);
    Object.assign(input, { [name]: [...list] });
  }
  return input;
}

const MEANING_LEFT_OUT = { filter: ' to mean all', list: ' to mean all', flag: ' to mean false', '': '' } as const;

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

/**
 * The workflow's own copy of its options. Refuses those that no workflow knows, a flag that is none, and limits that are no
 * whole numbers from 0 up. `Infinity` is no limit.
 */
export function takeOptions<Options extends object>(options: Options): Options {
  checkNames('the options', options, OPTION_NAMES);
  const { budget, concurrency, acceptProvisional } = options as {
    readonly budget?: object;
    readonly concurrency?: unknown;
    readonly acceptProvisional?: unknown;
  };
  if (acceptProvisional !== undefined && typeof acceptProvisional !== 'boolean') {
    throw invalid(`acceptProvisional is ${JSON.stringify(acceptProvisional)}; it must be true or false.`);
  }
  if (budget !== undefined) {
    checkNames('budget', budget, BUDGET_NAMES);
    for (const [name, limit] of Object.entries(budget)) checkLimit(`budget.${name}`, limit, 0);
  }
  checkLimit('concurrency', concurrency, 1);
  return { ...options, ...(budget === undefined ? {} : { budget: { ...budget } }) };
}

function checkLimit(name: string, limit: unknown, least: number): void {
  if (limit === undefined || limit === Number.POSITIVE_INFINITY) return;
  if (Number.isSafeInteger(limit) && (limit as number) >= least) return;
  throw invalid(`${name} must be a whole number from ${least} up, not ${String(limit)}.`);
}

function checkNames(what: string, given: object, names: object): void {
  if (!isPlainObject(given)) throw invalid(`${what} must be a plain object, not ${nameType(given)}.`);
  const unknown = Reflect.ownKeys(given)
    .map(String)
    .find((name) => !Object.hasOwn(names, name));
  if (unknown === undefined) return;
  if (unknown === 'dryRun') throw invalid(`${what} have no dryRun: it belongs to the input, the second argument.`);
  const nearest = findNearest(unknown, Object.keys(names));
  throw invalid(`${what} cannot have ${JSON.stringify(unknown)}; the nearest is ${nearest}.`);
}

/** An array, a map or an object of a class has no names of its own that could be checked. */
function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype of all objects, be it of another realm.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function nameType(value: unknown): string {
  return typeof value === 'object' && value !== null ? `an instance of ${value.constructor?.name}` : String(value);
}

function invalid(message: string): WorkflowError {
  return new WorkflowError('invalid_input', message);
}
