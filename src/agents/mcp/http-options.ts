import type { IncomingMessage } from 'node:http';
import type { McpServerOptions } from './server-options.js';

/** Options of the HTTP handler. */
export interface McpHttpOptions extends McpServerOptions {
  /** Requests need it as `Authorization: Bearer …`; others get 401. Default: none is asked for. */
  readonly token?: string;
  /** Lets a request in by resolving to `true`, and by nothing else. What it throws is 500. Default: all are let in. */
  readonly authorize?: (request: IncomingMessage) => boolean | Promise<boolean>;
  /** Host names that a request may ask for; others get 403, so that no web page can reach it. Default: loopback. */
  readonly allowedHosts?: readonly string[];
  /** Origins of web pages that may call, such as `https://chat.example.com`; others get 403. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /** The one path that is served; others get 404. Default: any, for a router that has chosen already. */
  readonly path?: string;
  /** Open sessions beyond this many push out the oldest. Default 100. */
  readonly maxSessions?: number;
}
