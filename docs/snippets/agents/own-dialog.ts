import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const toolset = await createToolset(goat, { allow: ['read', 'money'] });

const plan = await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
if (!plan.ok) throw new Error(plan.error.message);
const { plan_id } = plan.data;

// Your dialog shows `approvalText(request)`. A person approves: the token is valid for this request alone, once.
const request = await toolset.approvalRequest(String(plan_id));
console.log(request.summary); // → Pay $729.71 to @maya.moves by «Venmo», as the last time; this settles 3 accruals.
const approval_token = await toolset.approve(request, { by: 'ann@example.com' });

// Your host adds the token to the model's call.
const paid = await toolset.call('commit_plan', { plan_id, approval_token });
console.log(paid.ok && paid.data.outcome); // → committed
