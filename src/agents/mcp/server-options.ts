import type { McpOffer } from './offer.js';

/** How the server presents itself. */
export interface McpServerOptions {
  /** Default `trackagoat`. */
  readonly name?: string;
  /** Default `1`. */
  readonly version?: string;
  /**
   * How much `tools/list` says about results: `full` schemas, by which a client checks them, or an `outline` of the
   * fields that are always there. The outline suits a host that shows its model the whole list. Default `full`.
   */
  readonly outputSchemas?: 'full' | 'outline';
  /**
   * The form of a call's result. `both`: structured content, and the same as text, as the protocol advises; a host
   * gives its model one of the two. `text`: only text, without output schemas, for a host that gives its model both.
   * `structured`: structured content, with one sentence as text. Use it only if the host passes structured content on:
   * another host would show its model no data. Default `both`.
   */
  readonly answers?: 'both' | 'text' | 'structured';
  /**
   * Changes what is offered before it is served: adds tools, prompts or resources of your own, or takes some away. The
   * toolset's checks do not cover what you add. Default: the tools of the toolset, its prompts and resources.
   */
  readonly extend?: (offer: McpOffer) => McpOffer;
}
