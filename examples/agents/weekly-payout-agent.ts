// An agent on the Vercel AI SDK that reviews the week and pays after approval: npx tsx examples/agents/weekly-payout-agent.ts
import assert from 'node:assert/strict';
import { generateText, type ModelMessage, stepCountIs } from 'ai';
import { createClient } from 'trackagoat-sdk';
import { approvalText, createToolset } from 'trackagoat-sdk/agents';
import { aiSdkTools } from 'trackagoat-sdk/agents/ai-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { scriptedModel } from './scripted-model.js';

const mock = createMock({ seed: 'demo', now: '2026-03-02T00:30:00Z' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const toolset = await createToolset(goat, { allow: ['read', 'money'], limits: { perDayCents: 5_000_000 } });

// Put a real model here. This one makes the calls that a real one makes.
const model = scriptedModel([
  () => ({ tool: 'weekly_payout_review', input: {} }),
  () => ({ tool: 'plan_settlement', input: { everyone: true, method: 'Venmo' } }),
  (plan) => ({ tool: 'commit_plan', input: { plan_id: plan.plan_id } }),
]);
const settings = { model, tools: aiSdkTools(toolset), stopWhen: stepCountIs(10) };

const messages: ModelMessage[] = [{ role: 'user', content: 'Review last week and pay everyone.' }];
let result = await generateText({ ...settings, messages });

const asked = result.content.find((part) => part.type === 'tool-approval-request');
assert(asked, 'the SDK stops before money moves');
const { plan_id } = asked.toolCall.input as { plan_id: string };
console.log(approvalText(await toolset.approvalRequest(plan_id)));
assert.equal((await goat.payoutPayments.list({ from: '2026-03-02' })).data.length, 0, 'nothing is paid yet');

// Here a person says yes.
messages.push(...result.response.messages, {
  role: 'tool',
  content: [{ type: 'tool-approval-response', approvalId: asked.approvalId, approved: true }],
});
result = await generateText({ ...settings, messages });
console.log(result.text);

const { balanced, accruals } = mock.ledger();
assert.equal(balanced, true);
assert.equal(accruals.earned.amount_cents, 0, 'nobody is owed anything any more');
