import type { McpServerOptions } from './server-options.js';

/** Options of the servers of both eras. */
export interface StatelessMcpOptions extends McpServerOptions {
  /**
   * Signs the state that a client returns with a person's answer; at least 32 bytes. Default: derived from the
   * toolset's `secret`.
   */
  readonly secret?: Uint8Array;
  /** How long a person may take, seconds. Default 600. */
  readonly answerTtlSeconds?: number;
  /** How long a client may keep the lists, milliseconds. Default one minute. */
  readonly listTtlMs?: number;
}
