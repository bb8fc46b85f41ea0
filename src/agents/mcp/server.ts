import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { mcpServerOptions } from '../../../options/agent-options.js';
import { takeWithRangeError } from '../../../options/take-with-range-error.js';
import { warnIfUntested } from '../../peers.js';
import type { Toolset } from '../toolset/toolset.js';
import { describeServer, serveOffer } from './serve-offer.js';
import type { McpServerOptions } from './server-options.js';
import { offerToolset } from './toolset-offer.js';

/**
 * An MCP server with the tools of a toolset, for protocol 2025-11-25 and older: annotations, output schemas, structured
 * content, prompts and resources. A payment asks the person at the client for approval by elicitation; a client that
 * cannot be asked gets a refusal.
 */
export function createMcpServer(toolset: Toolset, given: McpServerOptions = {}): Server {
  const options = takeWithRangeError('createMcpServer', given, mcpServerOptions);
  return openServer(toolset, options);
}

/** Makes the server. The caller has checked the options. */
export function openServer(toolset: Toolset, options: McpServerOptions): Server {
  warnIfUntested('@modelcontextprotocol/sdk');
  const offer = offerToolset(toolset, options);
  const { info, about } = describeServer(offer, options);
  const server = new Server(info, about);
  serveOffer(server, offer);
  return server;
}
