// AI SDK 7, whose toolApproval stops before money moves: npx tsx examples/agents/ai-sdk-7.ts Put a real model in place
// of the script. This repository has version 7 besides 6, as `ai-7`; in yours it is `ai`.
import assert from 'node:assert/strict';
import { generateText, type ModelMessage, stepCountIs } from 'ai-7';
import { createClient } from 'trackagoat-sdk';
import { approvalText, createToolset } from 'trackagoat-sdk/agents';
import { aiSdkToolApproval, aiSdkTools } from 'trackagoat-sdk/agents/ai-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { scriptedModel } from './scripted-model.js';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const toolset = await createToolset(goat, { allow: ['read', 'money'], limits: { perDayCents: 5_000_000 } });

const settings = {
  model: scriptedModel([
    () => ({ tool: 'plan_settlement', input: { creator: '@maya.moves', method: 'Venmo' } }),
    ({ plan_id }) => ({ tool: 'commit_plan', input: { plan_id } }),
  ]),
  tools: aiSdkTools(toolset) as NonNullable<Parameters<typeof generateText>[0]['tools']>,
  toolApproval: aiSdkToolApproval(toolset),
  stopWhen: stepCountIs(10),
};
const messages: ModelMessage[] = [{ role: 'user', content: 'Pay Maya what she is owed.' }];
let result = await generateText({ ...settings, messages });

const asked = result.content.find((part) => part.type === 'tool-approval-request');
assert(asked, 'the SDK stops before money moves');
const { plan_id } = asked.toolCall.input as { plan_id: string };
console.log(approvalText(await toolset.approvalRequest(plan_id)));

// Here a person says yes.
messages.push(...result.responseMessages, {
  role: 'tool',
  content: [{ type: 'tool-approval-response', approvalId: asked.approvalId, approved: true }],
});
result = await generateText({ ...settings, messages });
console.log(result.text);

const maya = await goat.creators.find('@maya.moves');
assert.equal((await goat.payoutAccruals.list({ creator_id: maya.id, status: 'earned' })).data.length, 0);
assert.equal(mock.ledger().balanced, true);
