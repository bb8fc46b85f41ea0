import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const toolset = await createToolset(goat, {
  allow: ['read', 'money'],
  limits: { perPaymentCents: 200_000, perDayCents: 500_000 },
  // Your dialog: it shows what the toolset computed, and no word of it comes from the model.
  approve: async ({ summary }) => {
    console.log(summary); // → Pay $729.71 to @maya.moves by «Venmo», as the last time; this settles 3 accruals.
    return true;
  },
});

// What a model would do: plan, then commit. Without the approval the second call pays nothing.
const plan = await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
if (!plan.ok) throw new Error(plan.error.message);
const paid = await toolset.call('commit_plan', { plan_id: plan.data.plan_id });
console.log(paid.ok && paid.data.outcome); // → committed
