/** The server that a client reaches. */
export interface Target {
  /**
   * `mock` only if that is proven: the client has a mock's own `fetch`, or the server on a loopback address says that
   * it is a mock. Everything else is `live`, even a mock on another host or without its control plane.
   */
  readonly kind: 'live' | 'mock';
  /** Host and port, such as `www.trackagoat.com`; `this process` for a mock's own `fetch`. */
  readonly host: string;
}

/** How a client sends, and where to. */
export interface Destination {
  readonly baseUrl: string;
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** How long an address of this machine may take to identify itself, milliseconds. */
const PROBE_MS = 2_000;

/**
 * Finds out which server a client reaches. It asks a loopback address each time, without the API key: the server that
 * listened a minute ago may have ended, and a tunnel to the live service may have begun.
 */
export async function findTarget({ baseUrl, fetch }: Destination): Promise<Target> {
  // Its mark is not enough, because an installed fetch lets other calls through to the network.
  if (reachesMockOnly(fetch)) return { kind: 'mock', host: 'this process' };
  const { host, origin, protocol } = new URL(baseUrl);
  // A client accepts plain http only for loopback.
  const isMock = protocol === 'http:' && (await saysMock(origin, fetch ?? globalThis.fetch));
  return { kind: isMock ? 'mock' : 'live', host };
}

/** A target in words, such as `mock at localhost:4010`. */
export function describeTarget({ kind, host }: Target): string {
  if (kind === 'live') return `live service at ${host}`;
  return `mock ${host === 'this process' ? 'in' : 'at'} ${host}`;
}

/** Whether a text of `describeTarget` names a mock. */
export function isMockText(words: string): boolean {
  return words.startsWith('mock ');
}

async function saysMock(origin: string, fetch: (request: Request) => Promise<Response>): Promise<boolean> {
  try {
    const request = new Request(`${origin}/_mock/health`, { redirect: 'error', signal: AbortSignal.timeout(PROBE_MS) });
    const response = await fetch(request);
    const { status, now, version } = (await response.json()) as Readonly<Record<string, unknown>>;
    return response.ok && status === 'ok' && typeof version === 'string' && Date.parse(String(now)) > 0;
  } catch {
    return false;
  }
}

// A mock's fetch has its base URL under this mark. It responds only at that URL, whatever the environment says, and a
// test against it does not wait for the live service's pace.
const mark = Symbol.for('trackagoat.mock');

/** The base URL of the mock whose fetch this is; undefined for any other fetch. */
export function getMockUrl(fetch: unknown): string | undefined {
  return (fetch as { [mark]?: string } | undefined)?.[mark];
}

// Mocks of this process keep the keys that they made here.
const mockKeys = Symbol.for('trackagoat.mock.keys');

/** Whether a key that a mock of this process made is sent by a global fetch that no mock has replaced. */
export function isMockKeyAstray(authorization: string, fetch: unknown): boolean {
  const made = (globalThis as { [mockKeys]?: ReadonlySet<string> })[mockKeys];
  return fetch === undefined && !getMockUrl(globalThis.fetch) && !!made?.has(authorization.replace('Bearer ', ''));
}

// The mark names the function that it was made for. If a wrapper copies it to another function, it means nothing.
const closedMark = Symbol.for('trackagoat.mock.fetch');

/**
 * Whether this is a mock's own fetch. It reaches only that mock, so a key that is sent with it gives access to nothing
 * else.
 */
export function reachesMockOnly(fetch: unknown): boolean {
  return typeof fetch === 'function' && (fetch as { [closedMark]?: unknown })[closedMark] === fetch;
}
