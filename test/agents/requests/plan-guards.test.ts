import { expect, it } from 'vitest';
import { startConversation } from './start-conversation.js';

const goal = { metric: 'posts', period: 'weekly' } as const;
const day = { date: '2026-01-12', text: 'x' };

it.each([
  ['there are two of a kind', { creator: '@ben', goals: [{ ...goal, target_value: 5 }] }],
  ['one is asked for twice', { creator: '@cat', goals: [3, 4].map((target_value) => ({ ...goal, target_value })) }],
])('no goal is planned where %s', async (_, input) => {
  const { goat, ids, refusal } = await startConversation();
  for (const target_value of [1, 2]) await goat.goals.create(ids.ben, { ...goal, target_value });
  expect(await refusal('plan_change', input)).toMatchObject({ code: 'invalid_input' });
});

it('no day is noted for a creator and a campaign at once', async () => {
  const { goat, mock, ids, refusal, journal } = await startConversation();
  const { id: campaign_id } = await goat.campaigns.create(mock.projectId, { name: 'Spring' });
  const input = { ...day, creator: ids.ann, campaign_id };
  expect(await refusal('annotate_day', input)).toMatchObject({ code: 'invalid_input', retry: 'fix_input' });
  expect(journal().at(-1)).toBe('POST createCampaign');
});

it.each([
  ['it lacks', { criteria_type: 'view_threshold' }, /^view_threshold needs min_views\.$/],
  ['another rule has no use for', { criteria_type: 'recurring', min_views: 1_000 }, /^min_views goes with .+ alone\.$/],
])('no rate is planned with least views that %s', async (_, rule, message) => {
  const { refusal } = await startConversation();
  const input = { creator: '@ann', amount_cents: 5_000, period: 'weekly', ...rule };
  expect((await refusal('plan_rate', input))?.message).toMatch(message);
});
