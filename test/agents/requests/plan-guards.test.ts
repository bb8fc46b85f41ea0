import { expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

const goal = { metric: 'posts', period: 'weekly' } as const;

it.each([
  ['there are two of a kind', { creator: '@ben', goals: [{ ...goal, target_value: 5 }] }],
  ['one is asked for twice', { creator: '@cat', goals: [3, 4].map((target_value) => ({ ...goal, target_value })) }],
])('no goal is planned where %s', async (_, input) => {
  const { goat, ids, refusal } = await startConversation();
  for (const target_value of [1, 2]) await goat.goals.create(ids.ben, { ...goal, target_value });
  expect(await refusal('plan_change', input)).toMatchObject({ code: 'invalid_input' });
});

it.each([
  ['least views that it lacks', { criteria_type: 'view_threshold' }, /^view_threshold needs min_views\.$/],
  [
    'least views that it has no use for',
    { criteria_type: 'recurring', min_views: 1_000 },
    /^min_views goes with .+ alone\.$/,
  ],
  [
    'a structure and a rule',
    { structure_id: '00000000-0000-4000-8000-000000000000' },
    /^Give structure_id or a rule, not both\.$/,
  ],
])('no rate is planned with %s', async (_, rule, message) => {
  const { refusal } = await startConversation();
  const input = { creator: '@ann', amount_cents: 5_000, period: 'weekly', ...rule };
  expect((await refusal('plan_rate', input))?.message).toMatch(message);
});

it('no change is planned to what is so already', async () => {
  const { refusal } = await startConversation();
  expect(await refusal('plan_change', { creator: '@ann', tracking_mode: 'auto' })).toMatchObject({
    code: 'nothing_to_change',
  });
});

it('a deal that has not begun ends before it begins, and the person reads that', async () => {
  const { goat, mock, creator, structure, ask, commit, read } = await startConversation();
  const { id: creator_id } = await creator('dan');
  const plan = async (day: string, wanted: object) => {
    await goat.payoutStructures.assign(await structure(6_000), { creator_id, assigned_at: `${day}T00:00:00Z` });
    await commit(await ask('plan_rate', { creator: '@dan', ...wanted }));
    expect(read.at(-1)).toMatch(/ends before it begins/);
  };
  await plan('2026-02-02', { amount_cents: 7_000, period: 'weekly', criteria_type: 'recurring' });
  const structures = await goat.payoutStructures.list().toArray();
  const present = structures.find(({ current_version: { amount_cents } }) => amount_cents === 7_000);
  mock.clock.to('2026-02-03T09:00:00Z');
  await plan('2026-03-02', { structure_id: present?.id });
  expect(mock.ledger().balanced).toBe(true);
});

it('a person reads of a payment beyond what is owed both how much is on top and that it is far above all before', async () => {
  const { goat, ids, ask, commit, read } = await startConversation();
  const [accrual] = await goat.payoutAccruals.list({ creator_id: ids.ann }).toArray();
  const input = { creator: '@ann', reference: 'x', accrual_ids: [accrual?.id], total_cents: 20_000 };
  await commit(await ask('plan_payment', input));
  expect(read.at(-1)).toMatch(/\$150\.00 are paid on top/);
  expect(read.at(-1)).toMatch(/more than 3 times anything paid or owed/);
});
