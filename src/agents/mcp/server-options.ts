import type { IncomingMessage } from 'node:http';
import type { McpOffer } from './offer.js';

/** How a server presents itself. */
export interface McpOfferOptions {
  /** Default `trackagoat`. */
  readonly name?: string;
  /** Default `1`. */
  readonly version?: string;
  /**
   * The form of a call's result. `both`: structured content, and the same as text, as the protocol advises; a host
   * gives its model one of the two. `text`: only text, for a host that gives its model both. `structured`: structured
   * content, with one sentence as text. Use it only if the host passes structured content on: another host would show
   * its model no data. Default `both`.
   */
  readonly results?: 'both' | 'text' | 'structured';
  /**
   * Changes what is offered before it is served: adds tools or resources of your own, or takes some away. The toolset's
   * checks do not cover what you add. Default: the tools of the toolset, and resources.
   */
  readonly extend?: (offer: McpOffer) => McpOffer;
}

/** Options of a server. */
export interface McpServerOptions extends McpOfferOptions {
  /**
   * Signs the state that a client of 2026-07-28 returns with a person's answer; at least 32 bytes. Default: derived
   * from the toolset's `secret`.
   */
  readonly secret?: Uint8Array;
  /** How long a client of 2026-07-28 may keep the lists, milliseconds. Default one minute. */
  readonly listTtlMs?: number;
}

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
