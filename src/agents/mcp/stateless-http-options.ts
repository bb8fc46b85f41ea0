import type { IncomingMessage } from 'node:http';
import type { McpHttpOptions } from './http-options.js';
import type { StatelessMcpOptions } from './stateless-options.js';

/** Options of the HTTP handler of both eras. */
export interface StatelessMcpHttpOptions extends McpHttpOptions, StatelessMcpOptions {
  /**
   * The name of the caller, such as the user of a session cookie: callers cannot find each other's plans or use each
   * other's answers. Default: the `Authorization` header. Give a name if tokens change within a conversation.
   */
  readonly caller?: (request: IncomingMessage) => string | Promise<string>;
}
