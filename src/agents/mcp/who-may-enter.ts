import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Toolset } from '../toolset/toolset.js';
import type { McpHttpOptions } from './server-options.js';

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
  if (Object.hasOwn(options, 'authorize') && authorize !== 'none' && typeof authorize !== 'function') {
    throw new RangeError(
      `authorize must be a function or 'none', not ${String(authorize)}; leave it out to ask for nothing.`,
    );
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
