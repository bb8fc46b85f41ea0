import { afterAll, describe, expect, it } from 'vitest';
import { demoScene, sampleInputs } from './sample-inputs.js';
import { getData } from './tool-result.js';

const scene = await demoScene();
const { toolset, goat, creator, mock } = scene;
const inputs = await sampleInputs(scene, toolset);
const { project_id } = creator;
const handle = `@${creator.tiktok_handle}`;
const [campaign] = (await goat.campaigns.list({ project_id })).data;
const [payment] = (await goat.payoutPayments.list({ status: 'paid' })).data;
const tomorrow = new Date(Date.parse(mock.clock.now) + 30 * 86_400_000).toISOString().slice(0, 10);

/** Calls beside the samples whose answers name days. */
const more: readonly (readonly [string, Record<string, unknown>])[] = [
  ['list_creators', { sort: 'last_post' }],
  ['list_creators', { removed: true }],
  ['list_creators', { owed: true }],
  ['list_goals', {}],
  ['list_payments', {}],
  ['get_campaign_stats', { campaign_id: campaign?.id, detail: 'full' }],
  ['get_campaign_stats', { content: true, project_id, from: '2026-01-01', to: '2026-01-31' }],
  ['get_creator_stats', { behind: true, project_id, from: '2026-01-01', to: '2026-01-31' }],
  ['trend', { creator: handle }],
  ['audit_unpaid_creators', { detail: 'full' }],
  ['explain_amount', { creators: [handle], week_of: '2026-01-05' }],
  ['explain_amount', { payment_id: payment?.id }],
  ['explain_amount', { accrual_id: scene.owed[0]?.id }],
  ['get_rates', { creators: [handle] }],
  ['plan_settlement', { creator: handle, ended_by: '2020-01-01' }],
  ['plan_settlement', { everyone: true, ended_by: '2026-12-31' }],
  ['plan_payment', { creator: handle, reference: 'a day', total_cents: 1, paid_at: '2026-01-05' }],
  [
    'plan_rate',
    {
      ...{ creator: handle, amount_cents: 1_000, period: 'weekly', criteria_type: 'recurring' },
      ...{ from: tomorrow, keep_others: true },
    },
  ],
  ['plan_change', { creator: handle, decision: 'excluded' }],
];

/** A day alone. An instant ends with `Z`, so it needs no other time zone. */
const DAY = /\b\d{4}-\d{2}-\d{2}\b(?!T)/;

describe('an answer that names days', () => {
  const calls = [...Object.entries(inputs), ...more].filter(([tool]) => tool !== 'read_context');
  const named = new Set<string>();

  it.each(calls)('says whose days they are: %s %j', async (tool, input) => {
    const result = await toolset.call(tool, input);
    // The toolset refuses the same plan or setup a second time. Then the result has no data.
    if (!result.ok && result.error.code === 'nothing_to_change') return;
    const { days, ...data } = getData(result);
    const text = JSON.stringify(data);
    if (DAY.test(text)) named.add(tool);
    if (DAY.test(text)) expect([text, days]).toEqual([text, expect.stringMatching(/UTC|time zone|^of «/)]);
  });

  afterAll(() => expect(named.size).toBeGreaterThanOrEqual(15));
});
