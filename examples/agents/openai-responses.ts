// The Responses API of OpenAI, its calls answered, paying after approval: npx tsx examples/agents/openai-responses.ts
// With OPENAI_API_KEY (and OPENAI_MODEL) a real model makes the calls; without, a script does, and nothing leaves this machine.
import assert from 'node:assert/strict';
import OpenAI from 'openai';
import { createClient } from 'trackagoat-sdk';
import { approvalText, createToolset, openAiResponseTools, runOpenAiFunctionCall } from 'trackagoat-sdk/agents';
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

/** In place of the API: the response that a model would give to what it is sent. */
const scripted = async (_: unknown, init?: { body?: unknown }): Promise<Response> => {
  const { input } = JSON.parse(String(init?.body)) as { input: { type?: string; output?: string }[] };
  const move = nextMove(input.find(({ type }) => type === 'function_call_output')?.output);
  const output = move
    ? { type: 'function_call', call_id: move.name, name: move.name, arguments: JSON.stringify(move.args) }
    : { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Paid.', annotations: [] }] };
  return Response.json({ id: 'resp_1', object: 'response', status: 'completed', output: [output] });
};

const { OPENAI_API_KEY: apiKey, OPENAI_MODEL: model = 'gpt-5' } = process.env;
const openai = new OpenAI(apiKey ? { apiKey } : { apiKey: 'none', fetch: scripted });
const tools = openAiResponseTools(toolset);
let input: OpenAI.Responses.ResponseInput = [{ role: 'user', content: 'Pay @maya.moves what she is owed, by Venmo.' }];
let previous: string | null = null;
for (;;) {
  const response: OpenAI.Responses.Response = await openai.responses.create({
    model,
    input,
    tools,
    previous_response_id: previous,
  });
  const calls = response.output.filter((item) => item.type === 'function_call');
  if (calls.length === 0) {
    console.log(response.output_text);
    break;
  }
  input = await Promise.all(calls.map((call) => runOpenAiFunctionCall(toolset, call)));
  previous = response.id;
}

const maya = await goat.creators.find('@maya.moves');
assert.equal((await goat.payoutAccruals.list({ creator_id: maya.id, status: 'earned' })).data.length, 0);
assert.equal(mock.ledger().balanced, true);
