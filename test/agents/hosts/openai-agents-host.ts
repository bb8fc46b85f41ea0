import {
  Agent,
  type AgentOutputItem,
  type Model,
  type ModelResponse,
  type RunItem,
  Runner,
  RunState,
  Usage,
} from '@openai/agents';
import { openAiAgentsTools } from '../../../src/agents/hosts/openai-agents.js';
import { approvalText } from '../../../src/agents/index.js';
import type { Answer, Host } from './host.js';

/** The OpenAI Agents SDK: a run stops with an interruption; its state, written and read again, goes on with the answer. */
export function openAiAgentsHost({ alwaysApprove = false } = {}): Host {
  return (toolset) => async (planId, person, onAsked) => {
    const agent = new Agent({ name: 'payouts', model: scriptedModel(planId), tools: openAiAgentsTools(toolset) });
    const runner = new Runner({ tracingDisabled: true });
    const first = await runner.run(agent, 'Pay it.');
    const [asked] = first.interruptions;
    // Nothing is left to ask about: the call was answered.
    if (!asked) return readAnswer(first.newItems);
    // The framework shows the call; what it pays, the toolset says.
    const { plan_id } = JSON.parse(asked.arguments ?? '{}') as { readonly plan_id: string };
    await onAsked?.(approvalText(await toolset.approvalRequest(plan_id)));
    if (person === 'silent') return null;
    const state = await RunState.fromString(agent, first.state.toString());
    const [interruption = asked] = state.getInterruptions();
    if (person === 'yes') state.approve(interruption, { alwaysApprove });
    else state.reject(interruption);
    const second = await runner.run(agent, state);
    return readAnswer(second.newItems);
  };
}

function readAnswer(items: readonly RunItem[]): Answer {
  const output = items.find((item) => item.type === 'tool_call_output_item')?.output;
  return typeof output === 'string' && output.startsWith('{') ? (JSON.parse(output) as Answer) : null;
}

/** Pays the plan, then says that it is done. */
function scriptedModel(planId: string): Model {
  return {
    async getResponse({ input }): Promise<ModelResponse> {
      const isAnswered = Array.isArray(input) && input.some((item) => item.type === 'function_call_result');
      const call: AgentOutputItem = {
        type: 'function_call',
        callId: 'call-1',
        name: 'commit_plan',
        status: 'completed',
        arguments: JSON.stringify({ plan_id: planId, approval_token: null, offset: null }),
      };
      const text: AgentOutputItem = {
        type: 'message',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: 'Done.' }],
      };
      return { usage: new Usage(), output: [isAnswered ? text : call] };
    },
    // biome-ignore lint/correctness/useYield: a run that streams is none of these.
    async *getStreamedResponse() {
      throw new Error('This model does not stream.');
    },
  };
}
