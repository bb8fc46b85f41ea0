/*
 * The code that runs inside the sandbox before a program. From two functions that lead out it makes `goat`, the
 * workflows, the money helpers, the clock and the log. It is bundled to a text, and nothing in it is trusted: the host
 * checks every read again. It first keeps its own references to what a program may replace (JSON, Promise, Date).
 */
import { formatUsd, usd } from './dollars.js';
import { guard, guardReport, guardRows } from './guard.js';
import { nearest } from './nearest.js';
import type { FailureKind, ProgramWorld } from './wire.js';

const { parse, stringify } = JSON;
const { defineProperty: define } = Object;
const { apply } = Reflect;
const { isFinite: isFiniteNumber } = Number;
const OwnError = Error;
const OwnTypeError = TypeError;
const OwnPromise = Promise;
const OwnMap = Map;
const OwnSet = Set;
const OwnDate = Date;
const { then } = Promise.prototype;
const { get: getFrom, set: setIn, delete: deleteFrom, has: hasIn } = Map.prototype;
const weakGet = WeakMap.prototype.get;
const weakSet = WeakMap.prototype.set;
const { join, push } = Array.prototype;

type Send = (name: string, id: number, args: string) => void;
type Report = (why: 'done' | FailureKind, text: string, line: number, read: number) => void;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** The error is made here, in the program's call, so its stack has the line. */
  readonly error: Error;
}

/** The functions by which the outer thread drives a sandbox. */
interface Sandbox {
  start(program: () => Promise<unknown>): void;
  settle(id: number, ok: boolean, text: string, now: number): void;
}

/** The parts that a sandbox works with. This code runs once in each. */
interface World extends ProgramWorld {
  readonly send: Send;
  readonly report: Report;
}

const waiting = new OwnMap<number, Waiting>();
const readIds = new WeakMap<object, number>();
const kinds = new WeakMap<object, FailureKind>();
const log: string[] = [];
let now = 0;
let calls = 0;
let logged = 0;

/** Makes the globals of a program. The returned functions drive the program from outside. */
export function setUp(send: Send, report: Report, worldText: string): Sandbox {
  const world: World = { ...(parse(worldText) as ProgramWorld), send, report };
  now = world.now;
  // It would show a program the functions that call it.
  define(OwnError, 'prepareStackTrace', { value: undefined, writable: false, configurable: false });
  for (const [name, value] of Object.entries(makeGlobals(world))) {
    define(globalThis, name, { value, writable: false, configurable: false, enumerable: true });
  }
  setServiceDate();
  return {
    start(program) {
      const fail = (error: unknown): void => reportFailure(world, error);
      // oxlint-disable-next-line typescript/no-floating-promises -- the second handler hears of a rejection
      apply(then, program(), [
        (value: unknown) => {
          try {
            finish(world, value);
          } catch (error) {
            fail(error);
          }
        },
        fail,
      ]);
    },
    settle,
  };
}

/** Gives a read its result. */
function settle(id: number, ok: boolean, text: string, at: number): void {
  const one = apply(getFrom, waiting, [id]) as Waiting | undefined;
  if (one === undefined || !apply(hasIn, waiting, [id])) return;
  apply(deleteFrom, waiting, [id]);
  now = at;
  const value = parse(text) as { readonly code: string; readonly message: string };
  if (ok) {
    one.resolve(value);
    return;
  }
  const { error } = one;
  define(error, 'message', { value: value.message });
  define(error, 'code', { value: value.code, enumerable: true });
  apply(weakSet, readIds, [error, id]);
  one.reject(error);
}

function ask({ send, limits }: World, name: string, args: readonly unknown[]): Promise<unknown> {
  const text = stringify(args, checkValue);
  const id = ++calls;
  const error = new OwnError();
  return new OwnPromise((resolve, reject) => {
    if (waiting.size >= limits.pendingReads) {
      throw limited('pending', `more than ${limits.pendingReads} reads at once: await some of them first`);
    }
    if (text.length > limits.argsChars) throw limited('arguments', 'the arguments of a read are too long');
    apply(setIn, waiting, [id, { resolve, reject, error }]);
    send(name, id, text);
  });
}

/** The error for an exceeded limit. */
function limited(kind: FailureKind, message: string): Error {
  const error = new OwnError(message);
  apply(weakSet, kinds, [error, kind]);
  return error;
}

function readMethod(
  world: World,
  name: string,
  { list, fields }: ProgramWorld['reads'][string],
): (...args: unknown[]) => unknown {
  const read = async (args: readonly unknown[]): Promise<unknown> =>
    guardRows(await ask(world, name, args), name, fields);
  if (!list) return (...args) => read(args);
  return (...args) => {
    const misuse = new OwnTypeError(`a list is read whole: await goat.${name}(…).all()`);
    const handle = {
      all: (options: unknown = {}) => read([args, options]),
      // biome-ignore lint/suspicious/noThenProperty: whoever awaits the list itself would get a part of it
      then: (_: unknown, reject?: (error: unknown) => unknown) => {
        if (typeof reject !== 'function') throw misuse;
        reject(misuse);
      },
    };
    return guard(handle, [], (wrong) => `goat.${name}(…) has no ${wrong}: await goat.${name}(…).all() is an array`);
  };
}

function makeGoat(world: World): object {
  const resources: Record<string, Record<string, unknown>> = {};
  for (const [name, shape] of Object.entries(world.reads)) {
    const [resource = '', method = ''] = name.split('.');
    resources[resource] = { ...resources[resource], [method]: readMethod(world, name, shape) };
  }
  const guarded: Record<string, object> = {};
  for (const [resource, methods] of Object.entries(resources)) {
    guarded[resource] = guard(methods, [], (name) => describeMissing(world, `${resource}.${name}`, methods));
  }
  return guard(guarded, [], (name) => {
    const full = `${name}.`;
    const taken = world.outside.find((other) => other.startsWith(full));
    if (taken !== undefined) return `goat.${name} is outside of what this toolset is bound to`;
    return `goat has no ${name}; the nearest is goat.${nearest(name, Object.keys(guarded))}`;
  });
}

function describeMissing({ writes, outside }: World, full: string, methods: object): string {
  if (writes.includes(full)) {
    return `goat.${full} changes something, and a program only reads: make the change by the tools`;
  }
  if (outside.includes(full)) return `goat.${full} is outside of what this toolset is bound to`;
  const [resource = '', name = ''] = full.split('.');
  return `goat.${resource} has no ${name}; the nearest is goat.${resource}.${nearest(name, Object.keys(methods))}`;
}

function makeGlobals(world: World): Record<string, unknown> {
  const goat = makeGoat(world);
  const names: Record<string, unknown> = { goat, usd, formatUsd };
  for (const name of world.workflows) {
    names[name] = async (...args: unknown[]) =>
      guardReport(await ask(world, name, args[0] === goat ? args.slice(1) : args), name, world.optional);
  }
  const print = (...args: unknown[]): void => {
    const line = apply(
      join,
      args.map((arg) => (typeof arg === 'string' ? arg : encode(arg))),
      [' '],
    ) as string;
    logged += line.length + 3;
    if (logged > world.limits.outputChars) throw tooLong(world, 'log', logged);
    apply(push, log, [line]);
  };
  return { ...names, console: { log: print, info: print, warn: print, error: print, debug: print } };
}

/** Dates of a program are of the service's time. */
function setServiceDate(): void {
  function ServiceDate(this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return new OwnDate(now).toString();
    return Reflect.construct(OwnDate, args.length === 0 ? [now] : args, new.target);
  }
  ServiceDate.prototype = OwnDate.prototype;
  Object.assign(ServiceDate, { UTC: OwnDate.UTC, parse: OwnDate.parse, now: () => now });
  define(OwnDate.prototype, 'constructor', { value: ServiceDate });
  define(globalThis, 'Date', { value: ServiceDate, writable: false, configurable: false });
}

function tooLong({ limits }: World, what: string, length: number): Error {
  return limited(
    'output',
    `the ${what} is ${length} characters long, and ${limits.outputChars} may come out: return sums, or the rows that are needed`,
  );
}

function finish(world: World, value: unknown): void {
  if (value === undefined && log.length === 0) throw new OwnError('the program returned nothing: end it with return');
  const text = stringify({ result: value === undefined ? null : value, log }, checkValue) as string;
  if (text.length > world.limits.outputChars) throw tooLong(world, 'result', text.length);
  world.report('done', text, 0, 0);
}

function reportFailure({ report }: World, error: unknown): void {
  const isObject = (typeof error === 'object' && error !== null) || typeof error === 'function';
  const read = isObject ? (apply(weakGet, readIds, [error]) as number | undefined) : undefined;
  const kind = isObject ? (apply(weakGet, kinds, [error]) as FailureKind | undefined) : undefined;
  report(kind ?? 'thrown', describe(error), findLine(error), read ?? 0);
}

/** Refuses values that JSON would change silently. */
function checkValue(this: unknown, key: string, value: unknown): unknown {
  const at = key === '' ? 'the result' : key;
  if (typeof value === 'number' && !isFiniteNumber(value)) {
    throw new OwnError(`${at} is ${value}: a field or a day that is not there went into it`);
  }
  if (typeof value === 'bigint') throw new OwnError(`${at} is a bigint: make it a number or a text`);
  if (typeof value === 'symbol') throw new OwnError(`${at} is a symbol: return plain data`);
  if (typeof value === 'function') throw new OwnError(`${at} is a function: return plain data`);
  if (value instanceof OwnPromise) throw new OwnError(`${at} is a promise: await it`);
  if (value instanceof OwnMap) throw new OwnError(`${at} is a Map: return Object.fromEntries(…) or […]`);
  if (value instanceof OwnSet) throw new OwnError(`${at} is a Set: return […]`);
  return value;
}

function encode(value: unknown): string {
  return (stringify(value, checkValue) as string | undefined) ?? 'undefined';
}

function describe(error: unknown): string {
  try {
    if (typeof error !== 'object' || error === null) return `thrown: ${String(error)}`.slice(0, 500);
    const { name, message } = error as Error;
    return `${name === 'Error' ? '' : `${String(name)}: `}${String(message)}`.slice(0, 500);
  } catch {
    return 'an error that cannot be read';
  }
}

/** The line of the program in the stack of an error; 0 if unknown. */
function findLine(error: unknown): number {
  try {
    const [, line = '0'] = /program\.ts:(\d+)/.exec(String((error as Error).stack)) ?? [];
    return Number(line);
  } catch {
    return 0;
  }
}
