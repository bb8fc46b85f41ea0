// An agent on the OpenAI Agents SDK that pays after approval: npx tsx examples/agents/openai-agents.ts
import assert from 'node:assert/strict';
import { Agent, type AgentOutputItem, type Model, Runner, Usage } from '@openai/agents';
import { createClient } from 'trackagoat-sdk';
import { approvalText, createToolset } from 'trackagoat-sdk/agents';
import { openAiAgentsTools } from 'trackagoat-sdk/agents/openai-agents';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const toolset = await createToolset(goat, { allow: ['read', 'money'], limits: { perDayCents: 5_000_000 } });

// Put a real model here (the name of one, such as 'gpt-5'). This one makes the calls that a real one makes.
const moves: ((previous: Record<string, unknown>) => [tool: string, input: object])[] = [
  () => ['plan_settlement', { creator: '@maya.moves', method: 'Venmo' }],
  ({ plan_id }) => ['commit_plan', { plan_id }],
];
const model: Model = {
  async getResponse({ input }) {
    const results = Array.isArray(input) ? input.filter((item) => item.type === 'function_call_result') : [];
    const last = results.at(-1)?.output as { readonly text: string } | string | undefined;
    const previous = JSON.parse((typeof last === 'object' ? last.text : last) ?? '{}');
    const [name, args] = moves[results.length]?.(previous) ?? [];
    const output: AgentOutputItem = name
      ? { type: 'function_call', callId: name, name, arguments: JSON.stringify(args), status: 'completed' }
      : { type: 'message', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: 'Paid.' }] };
    return { usage: new Usage(), output: [output] };
  },
  getStreamedResponse() {
    throw new Error('This model does not stream.');
  },
};

const agent = new Agent({ name: 'payouts', model, tools: openAiAgentsTools(toolset) });
const runner = new Runner({ tracingDisabled: true });
let result = await runner.run(agent, 'Pay Maya what she is owed.');

const [asked] = result.interruptions;
assert(asked, 'the run stops before money moves');
const { plan_id } = JSON.parse(asked.arguments ?? '{}') as { plan_id: string };
console.log(approvalText(await toolset.approvalRequest(plan_id)));

// Here a person says yes. Use `reject` for a no; `alwaysApprove` pays nothing.
result.state.approve(asked);
result = await runner.run(agent, result.state);
console.log(result.finalOutput);

const maya = await goat.creators.find('@maya.moves');
assert.equal((await goat.payoutAccruals.list({ creator_id: maya.id, status: 'earned' })).data.length, 0);
assert.equal(mock.ledger().balanced, true);
