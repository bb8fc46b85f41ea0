import type { McpOffer } from './offer.js';

/** How the server presents itself. */
export interface McpServerOptions {
  /** Default `trackagoat`. */
  readonly name?: string;
  /** Default `1`. */
  readonly version?: string;
  /**
   * How much `tools/list` says of the answers: `full` schemas, against which a client checks them, or an `outline` of the
   * fields that are always there, for a host that shows its model the whole list. Default `full`.
   */
  readonly outputSchemas?: 'full' | 'outline';
  /**
   * How a call answers. `both`: as structured content, and the same as text, as the protocol advises; a host hands its model
   * one of the two. `text`: as text alone, without output schemas, for a host that hands over both. `structured`: as structured
   * content, with a sentence as text, if you know that the host passes that on. Another host would show its model no data.
   * Default `both`.
   */
  readonly answers?: 'both' | 'text' | 'structured';
  /**
   * Changes what is offered before it is served: adds tools, prompts or resources of your own, or takes some away. Nothing here protects what you add. Default: the tools of the toolset, its prompts and resources.
   */
  readonly extend?: (offer: McpOffer) => McpOffer;
}
