import { createClient } from 'trackagoat-sdk';
import { Approvals, createToolset, memoryToolsetStore } from 'trackagoat-sdk/agents';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
// Between processes: a store that they share, and a secret of 32 bytes that both know.
const shared = { store: memoryToolsetStore(), secret: crypto.getRandomValues(new Uint8Array(32)) };

// The process of the model.
const toolset = await createToolset(goat, { allow: ['read', 'money'], ...shared });
const plan = await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
if (!plan.ok) throw new Error(plan.error.message);
const { plan_id } = plan.data;
const asked = await toolset.call('commit_plan', { plan_id });
console.log(!asked.ok && asked.error.code); // → approval_required

// The process of the person: a page, a chat, a command. It has no key to the API.
const approvals = new Approvals({ ...shared, now: Date.now });
const request = await approvals.request(String(plan_id));
console.log(request.summary); // → Pay $729.71 to @maya.moves by «Venmo», as the last time; this settles 3 accruals.
await approvals.record(request, { by: 'ann@example.com' });

// The process of the model again: the next commit finds the approval.
const paid = await toolset.call('commit_plan', { plan_id });
console.log(paid.ok && paid.data.outcome); // → committed
