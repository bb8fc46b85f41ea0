import { type FunctionTool, type RunContext, tool } from '@openai/agents';
import { readField } from '../../../base/values/read-field.js';
import { warnIfUntested } from '../../client/peers.js';
import { resultText } from '../text/tool-error.js';
import { toJsonSchema, withoutNulls } from '../text/tool-schema.js';
import type { OfferedTool, Toolset } from '../toolset/toolset.js';
import { checkToolset } from '../toolset/toolset-options.js';

/**
 * The tools for the OpenAI Agents SDK: pass them as `tools` to an `Agent`. A tool that pays needs approval: the run
 * stops with an interruption, and `state.approve(interruption)` for that call lets it pay. `alwaysApprove` pays
 * nothing: an approval is for one plan, so every call asks again.
 *
 * @example
 * ```ts
 * const tools = openAiAgentsTools(await createToolset(goat));
 * ```
 */
// biome-ignore lint/suspicious/noExplicitAny: the SDK's tools are generic over a context that these do not look at.
export function openAiAgentsTools(toolset: Toolset): FunctionTool<any, any, string>[] {
  checkToolset(toolset);
  warnIfUntested('@openai/agents');
  return toolset.tools.map((offered) => agentsTool(toolset, offered));
}

function agentsTool(
  toolset: Toolset,
  { name, description, capability, input }: OfferedTool,
): ReturnType<typeof openAiAgentsTools>[number] {
  const isMoney = capability === 'money';
  return tool({
    name,
    description,
    parameters: toJsonSchema(input, { strict: true }) as StrictSchema,
    strict: true,
    needsApproval: async (context, args, callId) => isMoney && noteAsked(toolset, { context, name, args, callId }),
    execute: async (args, context, details) => {
      const callId = details?.toolCall?.callId;
      const isApproved = isMoney && callId !== undefined && listCalls(context, name, 'approved').includes(callId);
      const approve = isApproved ? { approve: toolset.askedCalls.toChannel(toAskedId(callId)) } : {};
      return resultText(await toolset.call(name, withoutNulls(args), { signal: details?.signal, ...approve }));
    },
  }) as ReturnType<typeof openAiAgentsTools>[number];
}

/** JSON Schema as strict mode takes it. */
type StrictSchema = {
  type: 'object';
  properties: Record<string, never>;
  required: string[];
  additionalProperties: false;
};

interface AskedAbout {
  readonly context: RunContext<unknown> | undefined;
  readonly name: string;
  readonly args: unknown;
  readonly callId: string | undefined;
}

/**
 * Notes what a person is asked about, and remembers each refusal that has come since. Resolves to whether to ask. If
 * not, the call runs without an approval, pays nothing and says why.
 */
async function noteAsked(toolset: Toolset, { context, name, args, callId }: AskedAbout): Promise<boolean> {
  const planId = readField(args, 'plan_id');
  const calls = toolset.askedCalls;
  for (const refused of listCalls(context, name, 'rejected')) await calls.refuse(toAskedId(refused));
  // A call that already has its answer is not asked about again: the SDK only checks it once more.
  if (callId === undefined || listCalls(context, name, 'approved').includes(callId)) return true;
  return (await calls.ask(toAskedId(callId), planId, { where: 'OpenAI Agents' })) !== null;
}

/** The calls of a tool that a person answered one by one. An answer for every call of the tool names no call. */
function listCalls(
  context: RunContext<unknown> | undefined,
  name: string,
  decision: 'approved' | 'rejected',
): readonly string[] {
  const calls = context?.toJSON().approvals[name]?.[decision];
  return Array.isArray(calls) ? calls : [];
}

function toAskedId(callId: string): string {
  return `openai-agents:${callId}`;
}
