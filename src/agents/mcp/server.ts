import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { warnIfUntested } from '../tested-versions.js';
import type { Toolset } from '../toolset.js';
import { describeServer, serveTools } from './serve-tools.js';
import type { McpServerOptions } from './tools.js';

/**
 * An MCP server with the tools of a toolset, for protocol 2025-11-25 and older: annotations, output schemas, structured
 * content. A payment asks the person at the client for approval by elicitation; a client that cannot be asked gets a
 * refusal.
 */
export function createMcpServer(toolset: Toolset, options: McpServerOptions = {}): Server {
  warnIfUntested('@modelcontextprotocol/sdk');
  const { info, about } = describeServer(toolset, options);
  const server = new Server(info, about);
  serveTools(server, toolset);
  return server;
}
