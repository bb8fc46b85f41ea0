import { createMock } from '../../mocks/index.js';
import { createToolset, type Toolset, type ToolsetOptions } from '../../src/agents/index.js';
import { stageOn } from '../workflows/stage.js';

/** The demo organization and a toolset that may do everything, its approvals given by a person who says yes. */
export async function demoScene(options: ToolsetOptions = {}, mock = createMock({ seed: 'demo' })) {
  const scene = stageOn(mock, { fetch: mock.fetch });
  const toolset = await createToolset(scene.goat, {
    allow: ['read', 'write', 'money'],
    approve: async () => true,
    ...options,
  });
  const owed = (await scene.goat.payoutAccruals.list({ status: 'earned' })).data;
  const creators = await scene.goat.creators.list({ limit: 100 }).toArray();
  const creator = creators.find(({ tiktok_handle: handle }) => handle === 'kenjicooks');
  if (!creator) throw new Error('The demo has another first creator.');
  return { ...scene, toolset, creator, owed };
}

type Scene = Pick<Awaited<ReturnType<typeof demoScene>>, 'creator' | 'owed'>;

/** An input of every tool for a scene. Some need a plan, which is made here first. */
export async function sampleInputs(
  { creator, owed }: Scene,
  toolset: Toolset,
): Promise<Record<string, Record<string, unknown>>> {
  const { project_id } = creator;
  known ??= findIds(project_id);
  const { campaign_id, payment_id, video_id, unpaid } = await known;
  const handle = `@${creator.tiktok_handle}`;
  const planned = await toolset.call('plan_settlement', { creator: handle, method: 'Venmo' });
  const plan_id = planned.ok ? planned.data.plan_id : undefined;
  const goal = { metric: 'posts', target_value: 2, period: 'weekly' };
  const rate = { amount_cents: 10_000, period: 'weekly', criteria_type: 'recurring', keep_others: true };
  const other = owed.find((accrual) => accrual.creator_id !== creator.id);
  return {
    get_schema: { entity: 'PayoutAccrual' },
    list_projects: {},
    list_creators: { project_id, search: 'a', limit: 5 },
    get_creator_stats: { creators: [handle], detail: 'full' },
    list_goals: { creators: [handle] },
    list_videos: { creators: [handle], limit: 5 },
    list_campaigns: { project_id },
    get_campaign_stats: { campaign_id },
    read_context: { creators: [handle] },
    weekly_payout_review: { detail: 'full', limit: 3 },
    audit_unpaid_creators: { min_age_days: 0 },
    explain_amount: { creators: [handle] },
    get_rates: { project_id },
    trend: { video_id, granularity: 'week' },
    list_payments: { limit: 5 },
    payment_settings: {},
    plan_settlement: { creator: creator.id, method: 'PayPal' },
    plan_payment: { reference: 'bonus for June', creator: handle, total_cents: 500, method: 'Venmo' },
    plan_undo_payment: { payment_id, reason: 'a slip' },
    plan_reject_accruals: { accrual_ids: [other?.id], status: 'rejected', reason: 'posted nothing' },
    plan_rate: { creator: handle, ...rate },
    plan_change: { creator: handle, goals: [goal] },
    commit_plan: { plan_id },
    set_up_creator: { project_id, handle: '@new.face', goals: [goal] },
    review_videos: { video_ids: [unpaid], decision: 'excluded' },
  };
}

/** Looked up once, as each world of the demo has the same ids, and in its own world: a list moves the order of the next. */
let known: ReturnType<typeof findIds> | undefined;

async function findIds(project_id: string) {
  const { goat } = stageOn(createMock({ seed: 'demo' }));
  const [campaign] = (await goat.campaigns.list({ project_id })).data;
  const [payment] = (await goat.payoutPayments.list({ status: 'paid' })).data;
  const [video] = (await goat.videos.list()).data;
  const paid = new Set<string | undefined>();
  for (const { id, current_version } of await goat.payoutStructures.list().toArray()) {
    if (current_version.criteria_type === 'recurring') continue;
    for (const { creator_id } of await goat.payoutStructures.assignments(id).toArray()) paid.add(creator_id);
  }
  const videos = await goat.videos.list({ limit: 100 }).toArray();
  // A video of somebody whom no rule pays by videos.
  const unpaid = videos.find(({ creator_id, tracking_status }) => {
    return creator_id !== null && !paid.has(creator_id) && tracking_status === 'auto_tracked';
  });
  return { campaign_id: campaign?.id, payment_id: payment?.id, video_id: video?.id, unpaid: unpaid?.id };
}
