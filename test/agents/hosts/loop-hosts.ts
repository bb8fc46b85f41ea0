import { runAnthropicToolUse } from '../../../src/agents/hosts/anthropic.js';
import { runOpenAiChatCall, runOpenAiFunctionCall } from '../../../src/agents/hosts/openai.js';
import { type ApprovalRequest, approvalText, type ToolCallOptions, type Toolset } from '../../../src/agents/index.js';
import type { Answer, Host } from './host.js';

type Call = (toolset: Toolset, input: object, options: ToolCallOptions) => Promise<unknown>;
const name = 'commit_plan';

/** Chat Completions: the host's own loop answers the tool call, and asks by `approve`. */
export const openAiChatHost = loopHost(async (toolset, input, options) => {
  const call = { id: 'call-1', function: { name, arguments: JSON.stringify(input) } };
  return (await runOpenAiChatCall(toolset, call, options)).content;
});

/** The Responses API: the same with its items. */
export const openAiResponsesHost = loopHost(async (toolset, input, options) => {
  const call = { call_id: 'call-1', name, arguments: JSON.stringify(input) };
  return (await runOpenAiFunctionCall(toolset, call, options)).output;
});

/** The Messages API: the same with its blocks. */
export const anthropicHost = loopHost(
  async (toolset, input, options) =>
    (await runAnthropicToolUse(toolset, { id: 'toolu_1', name, input }, options)).content,
);

function loopHost(call: Call): Host {
  return (toolset) => async (planId, person, onAsked) => {
    const givesUp = new AbortController();
    const approve = async (request: ApprovalRequest): Promise<boolean> => {
      await onAsked?.(approvalText(request));
      if (person !== 'silent') return person === 'yes';
      givesUp.abort();
      return new Promise(() => {});
    };
    const text = await call(toolset, { plan_id: planId }, { approve, signal: givesUp.signal });
    return JSON.parse(String(text)) as Answer;
  };
}
