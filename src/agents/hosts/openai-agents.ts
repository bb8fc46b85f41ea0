import { type FunctionTool, type RunContext, tool } from '@openai/agents';
import { warnIfUntested } from '../../peers.js';
import { answerText } from '../text/answer-text.js';
import { toJsonSchema, withoutNulls } from '../tool-schema.js';
import type { OfferedTool, Toolset } from '../toolset/toolset.js';

/** A tool of the OpenAI Agents SDK, whatever context a run has. */
// biome-ignore lint/suspicious/noExplicitAny: the SDK's tools are generic over a context that these do not look at.
export type OpenAiAgentsTool = FunctionTool<any, any, string>;

/**
 * The tools for the OpenAI Agents SDK: pass them as `tools` to an `Agent`. What pays needs approval: the run stops with an
 * interruption, and `state.approve(interruption)` of that very call lets it pay. `alwaysApprove` pays nothing: an
 * approval is for one plan, so each call is asked for anew.
 */
export function openAiAgentsTools(toolset: Toolset): OpenAiAgentsTool[] {
  warnIfUntested('@openai/agents');
  return toolset.tools.map((offered) => agentsTool(toolset, offered));
}

function agentsTool(toolset: Toolset, { name, description, effect, input }: OfferedTool): OpenAiAgentsTool {
  const isMoney = effect === 'money';
  return tool({
    name,
    description,
    parameters: toJsonSchema(input, { io: 'input', strict: true }) as StrictSchema,
    strict: true,
    needsApproval: async () => isMoney,
    execute: async (args, context, details) => {
      const isApproved = isMoney && wasApproved(context, { name, callId: details?.toolCall?.callId });
      const approve = isApproved ? { approve: async () => true } : {};
      return answerText(await toolset.call(name, withoutNulls(args), { signal: details?.signal, ...approve }));
    },
  }) as OpenAiAgentsTool;
}

/** JSON Schema as strict mode takes it. */
type StrictSchema = {
  type: 'object';
  properties: Record<string, never>;
  required: string[];
  additionalProperties: false;
};

/** Whether this call was approved by itself; an approval for every call of the tool names none. */
function wasApproved(
  context: RunContext<unknown> | undefined,
  { name, callId }: { readonly name: string; readonly callId: string | undefined },
): boolean {
  const approved = context?.toJSON().approvals[name]?.approved;
  return callId !== undefined && Array.isArray(approved) && approved.includes(callId);
}
