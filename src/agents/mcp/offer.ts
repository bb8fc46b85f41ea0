import type { ToolCallOptions } from '../tools/parts/tool.js';

/** The offer of a server, in the terms that all revisions of the protocol share. Each adapter translates it. */
export interface McpOffer {
  /** The description of the server for a model. */
  readonly instructions: string;
  /** In a fixed order. */
  readonly tools: readonly McpTool[];
  readonly resources: readonly McpResource[];
  readonly resourceTemplates: readonly McpResourceTemplate[];
  /** Rejects with an McpRequestError for an unknown tool. */
  callTool(name: string, input: unknown, options: ToolCallOptions): Promise<McpCallResult>;
  /** Rejects with an McpRequestError for an unknown resource. */
  readResource(uri: string, options: ToolCallOptions): Promise<McpResourceText>;
}

/** A tool as `tools/list` shows it. */
export interface McpTool {
  name: string;
  title: string;
  description: string;
  inputSchema: { type: 'object'; [key: string]: unknown };
  annotations?: {
    readOnlyHint: boolean;
    destructiveHint?: boolean;
    idempotentHint?: boolean;
    openWorldHint: boolean;
  };
}

/** The result of a call, as `tools/call` returns it. */
export interface McpCallResult {
  readonly content: readonly object[];
  readonly structuredContent?: Record<string, unknown>;
  readonly isError?: true;
}

/** A resource as `resources/list` shows it. */
export interface McpResource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly mimeType: string;
}

/** A kind of resource as `resources/templates/list` shows it. */
export interface McpResourceTemplate {
  readonly uriTemplate: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
}

/** The text of a resource. */
export interface McpResourceText {
  readonly mimeType: string;
  readonly text: string;
  /** Whether it is the same for everybody, and does not change while the server runs. */
  readonly isFixed: boolean;
}

/** Why a request cannot be served: its params are wrong, the resource does not exist, or reading it failed. */
export class McpRequestError extends Error {
  readonly reason: 'invalid_params' | 'no_resource' | 'failed';

  constructor(reason: McpRequestError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}
