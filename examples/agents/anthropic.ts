// The Messages API of Anthropic, its tool uses answered, paying after approval: npx tsx examples/agents/anthropic.ts
// With ANTHROPIC_API_KEY (and ANTHROPIC_MODEL) a real model makes the calls; without, a script does.
import assert from 'node:assert/strict';
import Anthropic from '@anthropic-ai/sdk';
import { createClient } from 'trackagoat-sdk';
import { anthropicTools, approvalText, createToolset, runAnthropicToolUse } from 'trackagoat-sdk/agents';
import { createMock } from 'trackagoat-sdk/mocks';
import { nextMove } from './scripted-moves.js';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const toolset = await createToolset(goat, {
  allow: ['read', 'money'],
  limits: { perDayCents: 5_000_000 },
  // Your dialog. Here a person says yes.
  approve: async (request) => {
    console.log(approvalText(request));
    return true;
  },
});

/** In place of the API: the message that a model would answer with. */
const scripted = async (_: unknown, init?: { body?: unknown }): Promise<Response> => {
  const { messages } = JSON.parse(String(init?.body)) as { messages: { content: string | { content?: string }[] }[] };
  const last = messages.at(-1)?.content;
  const move = nextMove(typeof last === 'string' ? undefined : last?.[0]?.content);
  const block = move
    ? { type: 'tool_use', id: move.name, name: move.name, input: move.args }
    : { type: 'text', text: 'Paid.' };
  return Response.json({ id: 'msg_1', type: 'message', role: 'assistant', content: [block], stop_reason: 'end_turn' });
};

const { ANTHROPIC_API_KEY: apiKey, ANTHROPIC_MODEL: model = 'claude-sonnet-5-5' } = process.env;
const anthropic = new Anthropic(apiKey ? { apiKey } : { apiKey: 'none', fetch: scripted });
const tools = anthropicTools(toolset);
const messages: Anthropic.MessageParam[] = [{ role: 'user', content: 'Pay @maya.moves what she is owed, by Venmo.' }];
for (;;) {
  const reply = await anthropic.messages.create({ model, max_tokens: 1_024, messages, tools });
  messages.push({ role: 'assistant', content: reply.content });
  const uses = reply.content.filter((block) => block.type === 'tool_use');
  if (uses.length === 0) {
    console.log(reply.content.map((block) => (block.type === 'text' ? block.text : '')).join(''));
    break;
  }
  messages.push({ role: 'user', content: await Promise.all(uses.map((use) => runAnthropicToolUse(toolset, use))) });
}

const maya = await goat.creators.find('@maya.moves');
assert.equal((await goat.payoutAccruals.list({ creator_id: maya.id, status: 'earned' })).data.length, 0);
assert.equal(mock.ledger().balanced, true);
