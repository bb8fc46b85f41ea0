import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
mock.clock.advance({ days: 7 });

const toolset = await createToolset(goat, {
  allow: ['read', 'money'],
  now: () => mock.clock.now,
  limits: { perDayCents: 400_000 },
  // Your dialog. The model wrote no word of what it shows.
  approve: async ({ summary }) => {
    console.log(summary); // → Pay $3,175.60 to @kenjicooks by «Venmo»; this settles 8 accruals.
    return true;
  },
});

// A model of two lines: it plans, then commits the plan.
const plan = await toolset.call('plan_settlement', { creator: '@kenjicooks', method: 'Venmo' });
if (!plan.ok) throw new Error(plan.error.message);
const paid = await toolset.call('commit_plan', { plan_id: plan.data.plan_id });
console.log(paid.ok && paid.data.outcome); // → committed

// The next plan exceeds the daily limit. Nobody is asked.
const next = await toolset.call('plan_settlement', { creator: '@omas.kueche', method: 'Venmo' });
if (!next.ok) throw new Error(next.error.message);
const refused = await toolset.call('commit_plan', { plan_id: next.data.plan_id });
console.log(refused.ok ? 'paid' : refused.error.code); // → spending_limit
