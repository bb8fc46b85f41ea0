import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Toolset } from '../toolset/toolset.js';
import type { McpHttpOptions } from './toolset-offer.js';

/** The response to a request that is not let in. */
export interface HttpRefusal {
  readonly status: number;
  readonly message: string;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'] as const;

/** Why a request is not let in, or null. The cheap and certain checks come first; `authorize` comes last. */
export async function whyNotLetIn(request: IncomingMessage, options: McpHttpOptions): Promise<HttpRefusal | null> {
  const { host = '', origin, authorization = '' } = request.headers;
  if (!isKnownHost(host, options.allowedHosts ?? LOOPBACK)) {
    return { status: 403, message: 'This host name is not allowed.' };
  }
  // A browser names the page that calls. Other clients do not send an origin.
  if (origin !== undefined && !options.allowedOrigins?.includes(origin)) {
    return { status: 403, message: 'This origin is not allowed.' };
  }
  if (options.path !== undefined && new URL(request.url ?? '', 'http://host').pathname !== options.path) {
    return { status: 404, message: `Only ${options.path} is served.` };
  }
  if (options.token !== undefined && !isSame(authorization, `Bearer ${options.token}`)) {
    return { status: 401, message: 'Not authorized: send the bearer token.' };
  }
  const { token, authorize } = options;
  if (typeof authorize === 'function' && (await authorize(request)) !== true) {
    return { status: 401, message: 'Not authorized.' };
  }
  if (token === undefined && authorize === undefined && !isFromHere(request)) {
    return { status: 401, message: 'Only this machine is served without a token.' };
  }
  return null;
}

/** Whether a request comes from a process of this machine, and not through a proxy. */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const { remoteAddress = '' } = socket;
  const isLoopback = /^(?:::ffff:)?127\.|^::1$/.test(remoteAddress);
  return isLoopback && headers.forwarded === undefined && headers['x-forwarded-for'] === undefined;
}

function isKnownHost(host: string, allowed: readonly string[]): boolean {
  return URL.canParse(`http://${host}`) && allowed.includes(new URL(`http://${host}`).hostname);
}

/** Compares in constant time: the duration does not reveal where two texts differ. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** The least number of characters of a bearer token. */
export const TOKEN_LENGTH = 16;

/** Refuses an HTTP handler that would let strangers write or pay. A secret that was not set must not open it. */
export function checkEntrance({ tools }: Pick<Toolset, 'tools'>, options: McpHttpOptions): void {
  const { token, authorize } = options;
  if (authorize !== undefined && authorize !== 'none' && typeof authorize !== 'function') {
    throw new RangeError(`authorize must be a function or 'none', not ${String(authorize)}.`);
  }
  if (authorize === 'none' && token !== undefined)
    throw new RangeError("token and authorize: 'none' contradict each other.");
  if (token !== undefined && token.length < TOKEN_LENGTH) {
    throw new RangeError(`token needs at least ${TOKEN_LENGTH} characters, so that nobody guesses it.`);
  }
  if (token !== undefined || authorize !== undefined) return;
  const capabilities = new Set(tools.map(({ capability }) => capability).filter((name) => name !== 'read'));
  if (capabilities.size === 0) return;
  throw new RangeError(
    `A toolset with the capabilities ${[...capabilities].join(' and ')} needs token or authorize over HTTP; authorize: 'none' lets everybody in.`,
  );
}

/** A session and its caller, as `readCaller` gives it. */
interface Session<Transport> {
  readonly caller: string;
  readonly transport: Transport;
}

/** The caller of a request, in a form that does not reveal a token. */
export async function readCaller(
  request: IncomingMessage,
  { caller }: Pick<McpHttpOptions, 'caller'>,
): Promise<string> {
  const name = (await caller?.(request)) ?? request.headers.authorization ?? '';
  return createHash('sha256').update(name).digest('hex');
}

/** The open sessions by id. Each belongs to its caller. One session too many closes the oldest. */
export class Sessions<Transport extends { close(): Promise<void> }> {
  readonly #open = new Map<string, Session<Transport>>();
  readonly #most: number;

  constructor(most = 100) {
    this.#most = most;
  }

  /** The transport of a session; undefined for a session that is not open, or is another caller's. */
  get(id: string, caller: string): Transport | undefined {
    const session = this.#open.get(id);
    return session?.caller === caller ? session.transport : undefined;
  }

  add(id: string, session: Session<Transport>): void {
    this.#open.set(id, session);
    const [oldest] = this.#open;
    if (this.#open.size <= this.#most || !oldest) return;
    this.#open.delete(oldest[0]);
    // The session is gone, whether or not its transport closes without an error.
    oldest[1].transport.close().catch(() => null);
  }

  remove(id: string): void {
    this.#open.delete(id);
  }
}

/** Refuses a request in the form that JSON-RPC has for an unknown id. The connection ends with it. */
export function writeRefusal(response: ServerResponse, { status, message }: HttpRefusal): void {
  const body = JSON.stringify({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null });
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  const length = { 'content-length': Buffer.byteLength(body), connection: 'close' };
  response.writeHead(status, { 'content-type': 'application/json', ...length, ...challenge });
  const { req } = response;
  if (req.complete) {
    response.end(body);
    return;
  }
  // A client that still sends would see a broken pipe instead of the response.
  response.write(body);
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, LINGER_MS);
  response.once('close', () => clearTimeout(timer));
  req.once('end', end).resume();
}

/** How long the client of a request that has its response may take to send the rest of it. */
const LINGER_MS = 1_000;

/** The response to a request for a session that is not open. */
export const NO_SESSION: HttpRefusal = { status: 404, message: 'There is no such session; initialize a new one.' };

/** Runs a handler that never rejects: a failure is a 500 that does not reveal its reason. */
export async function serveSafely(response: ServerResponse, serve: () => Promise<void>): Promise<void> {
  const { req } = response;
  try {
    await serve();
    // A client that never sends the rest of its body would hold the connection for minutes.
    if (req.complete || !response.writableEnded) return;
    const timer = setTimeout(() => req.destroy(), LINGER_MS);
    for (const over of ['end', 'close']) req.once(over, () => clearTimeout(timer));
  } catch {
    if (response.headersSent) response.destroy();
    else writeRefusal(response, { status: 500, message: 'The request could not be handled.' });
  }
}
