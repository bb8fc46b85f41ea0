import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const toolset = await createToolset(goat, {
  allow: ['read', 'money'],
  now: () => mock.clock.now,
  limits: {
    perPaymentCents: 200_000,
    perDayCents: 500_000,
    perWeekCents: 1_000_000,
    paymentsPerHour: 20,
    allowedMethods: ['Venmo'],
    newPayeesAlone: true,
    dualApprovalAboveCents: 50_000,
  },
  approve: async () => true,
});

const plan = await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
if (!plan.ok) throw new Error(plan.error.message);
const commit = { plan_id: plan.data.plan_id };

// $729.71 are above 500: it takes two persons, each at a toolset that knows who it is.
const first = await toolset.forPerson('ann@example.com').call('commit_plan', commit);
console.log(first.ok ? '' : first.error.code); // → second_approval_required
const second = await toolset.forPerson('bob@example.com').call('commit_plan', commit);
console.log(second.ok && second.data.outcome); // → committed

const { left } = await toolset.limitsLeft();
console.log(left.perDayCents?.left, left.paymentsPerHour?.left); // → 427029 19
