import { describeTarget } from '../../client/http/beside-a-mock/target.js';
import { resultText, type ToolResult } from '../text/tool-error.js';
import { toJsonSchema } from '../text/tool-schema.js';
import { UNTRUSTED_NOTICE } from '../text/untrusted-text.js';
import { checkToolset } from '../toolset/check-toolset.js';
import type { OfferedTool, Toolset } from '../toolset/toolset.js';
import { type McpCallResult, type McpOffer, McpRequestError, type McpTool } from './offer.js';
import { readResource, resources, resourceTemplates } from './resources.js';
import type { McpOfferOptions } from './server-options.js';

/** The offer of a toolset's server: its tools, and the pages that are the same for every toolset. */
export function offerToolset(
  toolset: Toolset,
  { results: contentForm = 'both', extend = (offer) => offer }: McpOfferOptions = {},
): McpOffer {
  checkToolset(toolset);
  const tools = toolset.tools.map(mcpTool);
  const names = new Set([...tools, ...toolset.dropped.map(({ tool }) => ({ name: tool }))].map(({ name }) => name));
  return extend({
    instructions: createInstructions(toolset),
    tools,
    resources,
    resourceTemplates,
    async callTool(name, input, options) {
      if (!names.has(name)) throw new McpRequestError('invalid_params', `Unknown tool: ${name.slice(0, 40)}`);
      return toCallResult(await toolset.call(name, input, options), contentForm);
    },
    readResource,
  });
}

/** The description of the server for a model: its purpose, whose text is whose, and what is missing and why. */
function createInstructions({ dropped, target }: Toolset): string {
  const reasons = [...new Set(dropped.map(({ why }) => why))];
  const left = reasons.map(
    (why) =>
      `${dropped
        .filter((tool) => tool.why === why)
        .map(({ tool }) => tool)
        .join(', ')}: ${why}`,
  );
  return [
    "TrackAGoat tracks TikTok creators and what they are owed and paid. Money is integer cents. Pay and its periods are of UTC days; statistics and goals of days of the organization's time zone. A project or campaign is given by id or name.",
    `The tools work on the ${describeTarget(target)}.${target.kind === 'live' ? ' Their writes and payments are real.' : ' Nothing here is real.'}`,
    UNTRUSTED_NOTICE,
    ...(left.length > 0 ? [`Not available: ${left.join(' ')}`] : []),
  ].join('\n');
}

/** A tool as `tools/list` shows it. */
export function mcpTool(tool: OfferedTool): McpTool {
  const { name, title, description, capability, idempotent, destructive, input } = tool;
  return {
    name,
    title,
    description,
    inputSchema: toJsonSchema(input),
    annotations:
      capability === 'read'
        ? { readOnlyHint: true, openWorldHint: false }
        : { readOnlyHint: false, destructiveHint: destructive, idempotentHint: idempotent, openWorldHint: false },
  };
}

/** The result of a call: its data as text, as structured content, or as both. An error is always text. */
export function toCallResult(result: ToolResult, contentForm: 'both' | 'text' | 'structured' = 'both'): McpCallResult {
  if (!result.ok) return { content: [textBlock(resultText(result))], isError: true };
  const structuredContent = result.data as Record<string, unknown>;
  if (contentForm === 'text') return { content: [textBlock(resultText(result))] };
  const text = contentForm === 'both' ? resultText(result) : toSentence(structuredContent);
  return { content: [textBlock(text)], structuredContent };
}

function textBlock(text: string): object {
  return { type: 'text', text };
}

/** A sentence for a person. The data is in the structured content. */
function toSentence({ summary, outcome }: Record<string, unknown>): string {
  if (typeof summary === 'string') return summary;
  return typeof outcome === 'string' ? `Outcome: ${outcome}.` : 'The result is in the structured content.';
}
