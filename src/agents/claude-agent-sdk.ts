import type { McpSdkServerConfigWithInstance } from '@anthropic-ai/claude-agent-sdk';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { describeServer, serveTools } from './mcp/serve-tools.js';
import type { McpServerOptions } from './mcp/tools.js';
import { warnIfUntested } from './tested-versions.js';
import type { Toolset } from './toolset.js';

/**
 * The tools as an in-process server for the Claude Agent SDK: `query({options: {mcpServers: {trackagoat: …}}})`. A payment
 * asks by elicitation, which the option `onElicitation` answers; where that is not given, give the toolset `approve`. Make
 * one for each query: a server serves one session.
 */
export function claudeAgentSdkServer(toolset: Toolset, options: McpServerOptions = {}): McpSdkServerConfigWithInstance {
  warnIfUntested('@anthropic-ai/claude-agent-sdk', '@modelcontextprotocol/sdk');
  const { info, about } = describeServer(toolset, options);
  const instance = new McpServer(info, about);
  serveTools(instance.server, toolset);
  return { type: 'sdk', name: info.name, instance };
}
