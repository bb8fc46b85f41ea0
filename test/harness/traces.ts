import http from 'node:http';
import https from 'node:https';
import { vi } from 'vitest';
import { ledgerWatch } from '../../mocks/world/payouts/payments.js';

/** Globals that a test may change for a while, and their present values. */
export type Traces = ReadonlyMap<string, unknown>;

const GLOBALS =
  'fetch Request Response Headers WebSocket EventSource XMLHttpRequest Date setTimeout setInterval setImmediate clearTimeout ' +
  'clearInterval clearImmediate queueMicrotask performance crypto navigator window document location self importScripts';
const METHODS: Readonly<Record<string, readonly [owner: object, names: readonly string[]]>> = {
  Date: [Date, ['now']],
  Math: [Math, ['random']],
  performance: [performance, ['now']],
  crypto: [crypto, ['randomUUID', 'getRandomValues']],
  console: [console, ['log', 'info', 'warn', 'error', 'debug']],
  process: [process, ['nextTick', 'exit', 'kill', 'emitWarning', 'exitCode', 'title']],
  stdout: [process.stdout, ['write', 'isTTY', 'columns']],
  stderr: [process.stderr, ['write', 'isTTY', 'columns']],
  http: [http, ['request', 'get', 'Agent', 'ClientRequest']],
  https: [https, ['request', 'get', 'Agent']],
  ledgerWatch: [ledgerWatch, ['onPayment']],
};
/** The SDK of OpenAI listens to more events once it is imported, for good. */
const EVENTS = ['uncaughtException', 'warning', 'exit'];
/** The SDK of Claude sets it once it is imported, for good. */
const SET_BY_IMPORT = 'NoDefaultCurrentDirectoryInExePath';

/** Looks at what the tests of one process share. */
export function lookAround(): Traces {
  const seen = new Map<string, unknown>();
  for (const name of GLOBALS.split(' ')) seen.set(name, Reflect.get(globalThis, name));
  for (const [owner, [object, names]] of Object.entries(METHODS))
    for (const name of names) seen.set(`${owner}.${name}`, Reflect.get(object, name));
  for (const [name, value] of Object.entries(process.env))
    if (name !== SET_BY_IMPORT) seen.set(`process.env.${name}`, value);
  for (const name of EVENTS) seen.set(`listeners of ${name}`, process.listenerCount(name));
  // That of vitest, which makes a rejection that nobody handles a failure.
  seen.set('the first listener of unhandledRejection', process.listeners('unhandledRejection')[0]);
  seen.set('the folder', process.cwd());
  seen.set('the arguments', process.argv.join(' '));
  seen.set('fake timers', vi.isFakeTimers());
  return seen;
}

/** The names of what is not as it was. */
export function listTraces(before: Traces, after: Traces): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => !Object.is(before.get(name), after.get(name)));
}

/** Ends the connections of `fetch`. After a call that was aborted it connects once more, which an explorer of the next file refuses. */
export async function endConnections(): Promise<void> {
  const place = Symbol.for('undici.globalDispatcher.1');
  const clients = Reflect.get(globalThis, place);
  if (clients === undefined) return;
  Reflect.set(globalThis, place, new clients.constructor());
  await clients.destroy();
}
