/** Whom a client reaches. */
export interface Target {
  /**
   * `mock` only where that is proven: the client was given a mock's own `fetch`, or what listens on a loopback address says that it
   * is a mock. Everything else is `live`, a mock on another host or without its control plane too.
   */
  readonly kind: 'live' | 'mock';
  /** Host and port, such as `www.trackagoat.com`; of a mock's own `fetch` `this process`. */
  readonly host: string;
}

/** What a client sends with and where to. */
export interface Destination {
  readonly baseUrl: string;
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** So long an address of this machine may take to say what it is, milliseconds. */
const PROBE_MS = 2_000;

/**
 * Finds out whom a client reaches. A loopback address is asked anew each time, without the API key: what listened there a minute
 * ago may have ended, and a tunnel to the live service begun.
 */
export async function findTarget({ baseUrl, fetch }: Destination): Promise<Target> {
  // Its mark alone would not do: an installed fetch lets other calls through to the network.
  if (reachesMockOnly(fetch)) return { kind: 'mock', host: 'this process' };
  const { host, origin, protocol } = new URL(baseUrl);
  // A client takes plain http for loopback alone.
  const isMock = protocol === 'http:' && (await saysMock(origin, fetch ?? globalThis.fetch));
  return { kind: isMock ? 'mock' : 'live', host };
}

/** A target in words, such as `mock at localhost:4010`. */
export function describeTarget({ kind, host }: Target): string {
  if (kind === 'live') return `live service at ${host}`;
  return `mock ${host === 'this process' ? 'in' : 'at'} ${host}`;
}

/** Whether words of `describeTarget` are of a mock. */
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

// A mock's fetch carries its base URL under this mark. It answers at no other, whatever the environment says; and a test
// against it does not wait for the live service's pace.
const mark = Symbol.for('trackagoat.mock');

/** The base URL of the mock whose fetch this is; undefined for any other. */
export function getMockUrl(fetch: unknown): string | undefined {
  return (fetch as { [mark]?: string } | undefined)?.[mark];
}

// The mark names the very function that it was made for: copied to another one, as a wrapper copies properties, it says nothing.
const closedMark = Symbol.for('trackagoat.mock.fetch');

/** Whether this is a mock's own fetch, which reaches that mock and nothing else, so that a key that goes with it opens nothing. */
export function reachesMockOnly(fetch: unknown): boolean {
  return typeof fetch === 'function' && (fetch as { [closedMark]?: unknown })[closedMark] === fetch;
}
