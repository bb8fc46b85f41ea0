// A LangGraph that is interrupted for an approval: npx tsx examples/agents/langchain.ts
import assert from 'node:assert/strict';
import { AIMessage, type ToolMessage } from '@langchain/core/messages';
import { Command, END, MemorySaver, MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
import { ToolNode } from '@langchain/langgraph/prebuilt';
import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { type LangChainApproval, langChainTools } from 'trackagoat-sdk/agents/langchain';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const toolset = await createToolset(goat, { allow: ['read', 'money'], limits: { perDayCents: 5_000_000 } });

// Put a real model here, bound to the tools. This one makes the calls that a real one makes.
const model = ({ messages }: typeof MessagesAnnotation.State) => {
  const last = messages.at(-1) as ToolMessage | undefined;
  const { plan_id } = JSON.parse(String(last?.content ?? '{}')) as { plan_id?: string };
  const call = plan_id
    ? { id: 'commit', name: 'commit_plan', args: { plan_id } }
    : { id: 'plan', name: 'plan_settlement', args: { creator: '@maya.moves', method: 'Venmo' } };
  return { messages: [new AIMessage({ content: '', tool_calls: last?.name === 'commit_plan' ? [] : [call] })] };
};

const graph = new StateGraph(MessagesAnnotation)
  .addNode('model', model)
  .addNode('tools', new ToolNode(langChainTools(toolset)))
  .addEdge(START, 'model')
  .addConditionalEdges('model', ({ messages }) => ((messages.at(-1) as AIMessage).tool_calls?.length ? 'tools' : END))
  .addEdge('tools', 'model')
  // A checkpointer keeps the graph while a person is asked, for as long as that takes.
  .compile({ checkpointer: new MemorySaver() });

const thread = { configurable: { thread_id: 'payouts' } };
const stopped = await graph.invoke({ messages: [] }, thread);
const [interrupt] = (stopped as unknown as { __interrupt__: { value: LangChainApproval }[] }).__interrupt__;
assert(interrupt, 'the graph stops before money moves');
const { request, text } = interrupt.value;
console.log(text);

// Here a person says yes: to this plan, in these words.
const resume = { approved: true, digest: request.digest };
const { messages } = await graph.invoke(new Command({ resume }), thread);
console.log(messages.at(-2)?.content);

const maya = await goat.creators.find('@maya.moves');
assert.equal((await goat.payoutAccruals.list({ creator_id: maya.id, status: 'earned' })).data.length, 0);
assert.equal(mock.ledger().balanced, true);
