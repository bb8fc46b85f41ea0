import type { IncomingMessage } from 'node:http';
import type { McpServerOptions } from './server-options.js';

/** Options of the HTTP handler. */
export interface McpHttpOptions extends McpServerOptions {
  /**
   * Requests need it as `Authorization: Bearer …`; others get 401. At least 16 characters. A toolset that writes or pays needs this or
   * `authorize`. Without both, a toolset that only reads serves requests of this machine that did not come through a
   * proxy. A key whose value is `undefined` is refused.
   */
  readonly token?: string;
  /**
   * Lets a request in by resolving to `true`, and to nothing else. If it throws, the response is 500. `'none'` lets
   * everybody in; use it if something before this handler has checked already.
   */
  readonly authorize?: 'none' | ((request: IncomingMessage) => boolean | Promise<boolean>);
  /** Host names that a request may ask for; others get 403. This keeps web pages out. Default: loopback. */
  readonly allowedHosts?: readonly string[];
  /** Origins of web pages that may call, such as `https://chat.example.com`; others get 403. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /** The one path that is served; others get 404. Default: any path, because a router has chosen already. */
  readonly path?: string;
  /** Maximum number of open sessions. A further one closes the oldest. Default 100. */
  readonly maxSessions?: number;
  /**
   * The name of the caller, such as the user of a session cookie: callers cannot find each other's plans, use each
   * other's answers or enter each other's sessions. Default: the `Authorization` header. Give a name if tokens change
   * within a conversation.
   */
  readonly caller?: (request: IncomingMessage) => string | Promise<string>;
}
