import type { McpSdkServerConfigWithInstance } from '@anthropic-ai/claude-agent-sdk';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as types from '@modelcontextprotocol/sdk/types.js';
import { mcpOfferOptions } from '../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { warnIfUntested } from '../../client/peers.js';
import { type McpOfferOptions, offerToolset } from '../mcp/toolset-offer.js';
import type { Toolset } from '../toolset/toolset.js';
import { describeServer, serveOffer } from './serve-offer.js';

/**
 * The tools as an in-process server for the Claude Agent SDK: `query({options: {mcpServers: {trackagoat: …}}})`. A
 * payment asks by elicitation, which the option `onElicitation` answers. Without that option, give the toolset
 * `approve`. Make one for each query, because a server serves one session.
 */
export function claudeAgentSdkServer(toolset: Toolset, given: McpOfferOptions = {}): McpSdkServerConfigWithInstance {
  const options = takeWithRangeError('claudeAgentSdkServer', given, mcpOfferOptions);
  warnIfUntested('@anthropic-ai/claude-agent-sdk', '@modelcontextprotocol/sdk');
  const offer = offerToolset(toolset, options);
  const { info, about } = describeServer(offer, options);
  const instance = new McpServer(info, about);
  serveOffer(instance.server, offer, types);
  return { type: 'sdk', name: info.name, instance };
}
