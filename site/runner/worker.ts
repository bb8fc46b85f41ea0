import { format, inspect } from 'node-inspect-extracted';
import { compile, findLine } from './compile.js';
import { formatTable } from './format-table.js';
import { modules } from './modules.js';
import type { FromFrame, MockCall, ToFrame } from './protocol.js';
import { describeWorld, Worlds } from './worlds.js';

/** Runs programs of readers; the frame around it makes the site unreachable from here. */
const ALIVE_MS = 250;

const scope = globalThis as unknown as {
  postMessage(message: FromFrame): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<ToFrame>) => void): void;
  addEventListener(kind: 'unhandledrejection', listener: (event: PromiseRejectionEvent) => void): void;
};
const post = scope.postMessage.bind(scope);
const startedAt = performance.now.bind(performance);
const worlds = new Worlds(() => showWorld());

scope.addEventListener('message', ({ data }) => {
  // Both report their end to the page themselves.
  if (data.kind === 'run') run(data.code, data.isSameWorld).catch(fail);
  if (data.kind === 'call') callMock(data.id, data.call).catch(fail);
});
scope.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  fail(event.reason);
});
setInterval(() => post({ kind: 'alive' }), ALIVE_MS);
post({ kind: 'ready' });

async function run(code: string, isSameWorld: boolean): Promise<void> {
  const begin = startedAt();
  worlds.begin(isSameWorld);
  try {
    const program = compile(code);
    if (!/['"]trackagoat-sdk\/mocks['"]/.test(code)) offerAmbient();
    await program({ require: load, exports: {}, console: printer });
    post({ kind: 'finished', ms: startedAt() - begin });
  } catch (error) {
    fail(error);
  }
  showWorld();
}

function offerAmbient(): void {
  const mock = worlds.takeAmbient();
  const env = { TRACKAGOAT_API_KEY: mock.apiKey, TRACKAGOAT_BASE_URL: mock.baseUrl };
  Object.assign(globalThis, { process: { env }, fetch: mock.fetch });
}

function load(name: string): unknown {
  const found = Object.hasOwn(modules, name) ? modules[name] : undefined;
  if (!found) throw new Error(`'${name}' is not in this page. It has ${Object.keys(modules).join(', ')}.`);
  return name === 'trackagoat-sdk/mocks' ? { ...found, createMock: worlds.create } : found;
}

const print =
  (isError: boolean) =>
  (...values: unknown[]): void =>
    post({ kind: 'printed', text: format(...values), isError });
const printer = {
  ...{ log: print(false), info: print(false), debug: print(false), warn: print(true), error: print(true) },
  table: (rows: unknown): void => post({ kind: 'printed', text: formatTable(rows), isError: false }),
};

function fail(error: unknown): void {
  const line = findLine(error);
  const { code } = (error ?? {}) as { code?: unknown };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : `thrown: ${inspect(error)}`;
  const text = line === undefined ? message : `${message}\n  in line ${line}`;
  post({ kind: 'failed', text, code: typeof code === 'string' ? code : '' });
}

async function callMock(id: number, { method, url, headers, body }: MockCall): Promise<void> {
  const mock = worlds.current;
  if (!mock) {
    post({ kind: 'answered', id, status: 0, body: '' });
    return;
  }
  try {
    const { origin } = new URL(mock.baseUrl);
    const key = { authorization: `Bearer ${mock.apiKey}` };
    const init = { method, headers: { ...key, ...headers }, ...(body === '' ? {} : { body }) };
    const response = await mock.fetch(`${origin}${url}`, init);
    post({ kind: 'answered', id, status: response.status, body: await response.text() });
  } catch {
    post({ kind: 'answered', id, status: 0, body: '' });
  }
  if (method !== 'GET') showWorld();
}

function showWorld(): void {
  const mock = worlds.current;
  post({ kind: 'world', world: mock ? describeWorld(mock) : null });
}
