import type { IncomingMessage } from 'node:http';
import type { McpHttpOptions } from './http-options.js';
import type { StatelessMcpOptions } from './stateless-options.js';

/** Options of the HTTP handler of both eras. */
export interface StatelessMcpHttpOptions extends McpHttpOptions, StatelessMcpOptions {
  /**
   * The name of the caller, such as the user of a session cookie: callers do not find each other's plans, nor can one use another's
   * answer. Default: the `Authorization` header, so give it where tokens change within a conversation.
   */
  readonly caller?: (request: IncomingMessage) => string | Promise<string>;
}
