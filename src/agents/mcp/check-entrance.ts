import type { Toolset } from '../toolset/toolset.js';
import type { McpHttpOptions } from './http-options.js';

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
