import { mcpServerOptions } from '../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import type { Toolset } from '../toolset/toolset.js';
import { checkToolset } from '../toolset/toolset-options.js';
import { openServers } from './both-eras.js';
import { loadBothErasStdio } from './load-sdk.js';
import { type McpServerOptions, offerToolset } from './toolset-offer.js';

/**
 * Serves a toolset over stdin and stdout. Resolves when the client has gone and the payments that it began have their
 * receipts. Nothing else may write to stdout. It serves the protocol of 2026-07-28 and the older ones, as the client
 * opens it.
 *
 * @throws RangeError for a wrong option, and an Error that says what to install if there is no `@modelcontextprotocol/server`.
 * @example
 * ```ts
 * await serveMcpStdio(await createToolset(goat));
 * ```
 */
export async function serveMcpStdio(toolset: Toolset, given: McpServerOptions = {}): Promise<void> {
  const options = takeWithRangeError('serveMcpStdio', given, mcpServerOptions);
  checkToolset(toolset);
  const { create } = await openServers(toolset, options);
  const { serveStdio } = await loadBothErasStdio();
  const offer = offerToolset(toolset, options);
  const server = serveStdio(() => create(offer));
  await new Promise<void>((resolve) => process.stdin.once('end', resolve));
  await server.close();
  await toolset.ended();
}

/** A transport of the SDK, as far as its type matters here. */
export interface McpTransport {
  /** Opens the transport. The server calls it. */
  start(): Promise<void>;
  /** Closes the transport. */
  close(): Promise<void>;
  /** Sends one message of the protocol. */
  send(message: never, options?: never): Promise<void>;
}

/** A server of the SDK, as far as its type matters here. */
export interface McpServer {
  /** Serves the client at the other end of the transport. Resolves when the transport is open. */
  connect(transport: McpTransport): Promise<void>;
  /** Closes the connection. */
  close(): Promise<void>;
}

/**
 * Makes an MCP server with the tools of a toolset: annotations, structured content and resources.
 * It serves one connection, over a transport of `@modelcontextprotocol/server`, and is what its `createMcpHandler`
 * takes: `createMcpHandler(() => createMcpServer(toolset))`.
 *
 * A payment asks the person at the client: in the protocol of 2026-07-28 by a result that asks for the answer and a
 * signed state, which the same call brings back once; in the older ones by elicitation. A client that cannot be asked
 * gets a refusal.
 *
 * `Server` is the class of the package, if your code needs more of it than `McpServer` has.
 *
 * @throws RangeError for a wrong option, and an Error that says what to install if there is no `@modelcontextprotocol/server`.
 * @example
 * ```ts
 * const server = await createMcpServer(await createToolset(goat));
 * ```
 */
export async function createMcpServer<Server = McpServer>(
  toolset: Toolset,
  given: McpServerOptions = {},
): Promise<Server> {
  const options = takeWithRangeError('createMcpServer', given, mcpServerOptions);
  checkToolset(toolset);
  const { create } = await openServers(toolset, options);
  return create(offerToolset(toolset, options)) as Server;
}
