// Chat Completions, of OpenAI or of any server that speaks them, paying after approval: npx tsx examples/agents/openai-chat.ts
// With OPENAI_API_KEY (and OPENAI_MODEL, OPENAI_BASE_URL) a real model makes the calls; without, a script does.
import assert from 'node:assert/strict';
import OpenAI from 'openai';
import { createClient } from 'trackagoat-sdk';
import { approvalText, createToolset, openAiChatTools, runOpenAiChatCall } from 'trackagoat-sdk/agents';
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
  const { messages } = JSON.parse(String(init?.body)) as { messages: { role: string; content: string }[] };
  const last = messages.at(-1);
  const move = nextMove(last?.role === 'tool' ? last.content : undefined);
  const call = move && {
    id: move.name,
    type: 'function',
    function: { name: move.name, arguments: JSON.stringify(move.args) },
  };
  const message = { role: 'assistant', content: call ? null : 'Paid.', ...(call ? { tool_calls: [call] } : {}) };
  return Response.json({
    id: 'chat_1',
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: 'stop' }],
  });
};

const { OPENAI_API_KEY: apiKey, OPENAI_MODEL: model = 'gpt-5' } = process.env;
const openai = new OpenAI(apiKey ? { apiKey } : { apiKey: 'none', fetch: scripted });
const tools = openAiChatTools(toolset);
const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [
  { role: 'user', content: 'Pay @maya.moves what she is owed, by Venmo.' },
];
for (;;) {
  const { choices } = await openai.chat.completions.create({ model, messages, tools });
  const message = choices[0]?.message;
  assert(message, 'the model answers');
  messages.push(message);
  const calls = (message.tool_calls ?? []).filter((call) => call.type === 'function');
  if (calls.length === 0) break;
  messages.push(...(await Promise.all(calls.map((call) => runOpenAiChatCall(toolset, call)))));
}
console.log(messages.at(-1)?.content);

const maya = await goat.creators.find('@maya.moves');
assert.equal((await goat.payoutAccruals.list({ creator_id: maya.id, status: 'earned' })).data.length, 0);
assert.equal(mock.ledger().balanced, true);
