/*
 * The thread of one program. It contains only QuickJS in WebAssembly. The program runs in that, and its requests go out
 * as messages. The host ends the thread with everything in it, so nothing here is released.
 */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type * as Core from 'quickjs-emscripten-core';
import type * as Stripper from 'sucrase';
import type { FailureKind, FromWorker, ToWorker, WorkerInput } from './wire.js';

const { from, peers, wasm, prelude, code, world } = workerData as WorkerInput;
const { limits } = world;
const load = createRequire(from);
const port = parentPort as NonNullable<typeof parentPort>;

let isOver = false;

function tell(message: FromWorker): void {
  if (isOver) return;
  isOver = message.kind === 'done' || message.kind === 'failed';
  port.postMessage(message);
}

function fail(
  why: FailureKind,
  message: string,
  { line = null as number | null, read = null as number | null } = {},
): void {
  tell({ kind: 'failed', why, message: message.slice(0, 600), line, read });
}

/** Local time is UTC: WebAssembly reads it from this realm. */
function setUtc(): void {
  const dates = Date.prototype as unknown as Record<string, unknown>;
  for (const part of ['Date', 'Day', 'FullYear', 'Hours', 'Minutes', 'Month', 'Seconds', 'Milliseconds']) {
    dates[`get${part}`] = dates[`getUTC${part}`];
    if (part !== 'Day') dates[`set${part}`] = dates[`setUTC${part}`];
  }
  dates.getTimezoneOffset = () => 0;
}

/** The program without its types, as a function; lines stay where they are. */
function strip({ transform }: typeof Stripper): string {
  const wrapped = `(async () => {'use strict';${code}\n})`;
  return transform(wrapped, { transforms: ['typescript'], disableESTransforms: true }).code;
}

/** The code without its types; null if it is not a program. Then the host gets the reason. */
function readProgram(): string | null {
  if (/^\s*(import|export)\b(?!\s*\()/m.test(code)) {
    fail('syntax', NO_MODULES, { line: findBeginning(/^\s*(import|export)\b/) });
    return null;
  }
  const stripper = load(peers.stripper) as typeof Stripper;
  try {
    return strip(stripper);
  } catch (error) {
    const message = String((error as Error).message);
    const [, line] = /\((\d+):\d+\)\s*$/.exec(message) ?? [];
    fail('syntax', message.replace(/\s*\(\d+:\d+\)$/, ''), { line: line === undefined ? null : Number(line) });
    return null;
  }
}

// Only computing time counts, not waiting time.
let used = 0;
let enteredAt = 0;
let isSpent = false;
/** How many reads wait for their result, and how many there were. */
let open = 0;
let asked = 0;

function checkTime(): boolean {
  isSpent ||= used + performance.now() - enteredAt > limits.computeMs;
  return isSpent;
}

interface Realm {
  readonly vm: Core.QuickJSContext;
  readonly runtime: Core.QuickJSRuntime;
}

async function openRealm(): Promise<Realm> {
  const core = load(peers.core) as typeof Core;
  const { default: variant } = load(peers.variant) as { readonly default: Core.QuickJSSyncVariant };
  const quick = await core.newQuickJSWASMModuleFromVariant(core.newVariant(variant, { wasmModule: wasm }));
  const runtime = quick.newRuntime();
  runtime.setMemoryLimit(limits.memoryBytes);
  runtime.setMaxStackSize(limits.stackBytes);
  runtime.setInterruptHandler(checkTime);
  return { vm: runtime.newContext(), runtime };
}

/** A text of the sandbox; null for any other value, and for a text that is too long. */
function readText({ vm }: Realm, handle: Core.QuickJSHandle, max: number): string | null {
  if (vm.typeof(handle) !== 'string') return null;
  const length = vm.getNumber(vm.getProp(handle, 'length'));
  return length > max ? null : vm.getString(handle);
}

/** The two functions that lead out. They never throw: an error made here would show the program this very function. */
function makeWaysOut(realm: Realm): readonly [send: Core.QuickJSHandle, report: Core.QuickJSHandle] {
  const { vm } = realm;
  const send = vm.newFunction('send', (name, id, args) => {
    const [called, given] = [readText(realm, name, 100), readText(realm, args, limits.argsChars)];
    asked += 1;
    if (called === null || given === null) return fail('arguments', 'the arguments of a read are too long');
    if (asked > limits.reads) return fail('reads', 'too many reads');
    if (open >= limits.pendingReads) return fail('pending', 'too many reads at once');
    open += 1;
    tell({ kind: 'read', id: vm.getNumber(id), name: called, args: given });
  });
  const report = vm.newFunction('report', (why, text, line, read) => {
    const said = readText(realm, text, limits.outputChars + 600);
    const kind = readText(realm, why, 20) as 'done' | FailureKind | null;
    const at = vm.getNumber(line) || null;
    if (kind === null || said === null) fail('output', 'the result is too long');
    else if (kind === 'done') tell({ kind: 'done', output: said });
    else fail(kind, said, { line: at, read: vm.getNumber(read) || null });
  });
  return [send, report];
}

/** Runs the sandbox until nothing can go on. */
function enter(realm: Realm, work: () => Core.VmCallResult<Core.QuickJSHandle>): Core.QuickJSHandle | null {
  const { runtime } = realm;
  enteredAt = performance.now();
  let value: Core.QuickJSHandle | null = null;
  try {
    const result = work();
    if (result.error) failWith(realm, result.error);
    else value = result.value;
    while (!isOver && !isSpent && runtime.hasPendingJob()) {
      const jobs = runtime.executePendingJobs(JOBS);
      if (jobs.error) failWith(realm, jobs.error);
      checkTime();
    }
  } finally {
    used += performance.now() - enteredAt;
  }
  if (isSpent) fail('compute', TOO_LONG);
  return value;
}

function failWith(realm: Realm, error: Core.QuickJSHandle): void {
  if (isSpent) {
    fail('compute', TOO_LONG);
    return;
  }
  const part = (name: string): string => readText(realm, realm.vm.getProp(error, name), 20_000) ?? '';
  const [, line] = /program\.ts:(\d+)/.exec(part('stack')) ?? [];
  const name = part('name');
  const at = line === undefined ? null : Number(line);
  fail(name === 'SyntaxError' ? 'syntax' : 'thrown', `${name}: ${part('message')}`, { line: at });
}

function rest(): void {
  if (isOver) return;
  if (open === 0) fail('stuck', 'it waits for something that never comes');
  else tell({ kind: 'idle' });
}

async function main(): Promise<void> {
  setUtc();
  const program = readProgram();
  if (program === null) return;
  const realm = await openRealm();
  const { vm } = realm;
  const setUp = enter(realm, () => vm.evalCode(`(() => {${prelude};return programPrelude.setUp;})()`, 'prelude.js'));
  if (!setUp) return;
  const given = [...makeWaysOut(realm), vm.newString(JSON.stringify(world))];
  const sandbox = enter(realm, () => vm.callFunction(setUp, vm.undefined, ...given));
  if (!sandbox) return;
  const settle = vm.getProp(sandbox, 'settle');
  const start = vm.getProp(sandbox, 'start');
  port.on('message', ({ id, ok, text, now }: ToWorker) => {
    if (isOver) return;
    open -= 1;
    const result = [vm.newNumber(id), ok ? vm.true : vm.false, vm.newString(text), vm.newNumber(now)];
    enter(realm, () => vm.callFunction(settle, vm.undefined, ...result));
    for (const handle of result.slice(2)) handle.dispose();
    rest();
  });
  tell({ kind: 'ready' });
  const run = enter(realm, () => vm.evalCode(program, 'program.ts'));
  if (run) enter(realm, () => vm.callFunction(start, vm.undefined, run));
  rest();
}

/** The first line that begins with this text. */
function findBeginning(beginning: RegExp): number {
  return code.split('\n').findIndex((line) => beginning.test(line)) + 1;
}

const NO_MODULES = 'a program imports and exports nothing: goat, the workflows, usd and formatUsd are there';
const TOO_LONG = `it computed for more than ${limits.computeMs} ms`;
/** Number of jobs between two checks of the time. */
const JOBS = 1_000;

main().catch((error: unknown) => fail('thrown', String(error)));
