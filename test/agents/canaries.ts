import { createMock } from '../../mocks/index.js';
import { createToolset, memoryToolsetStore, type Toolset } from '../../src/agents/index.js';
import { createClient, type TrackagoatClient } from '../../src/index.js';
import { stageOn } from '../workflows/stage.js';
import { getData } from './tool-result.js';

/** The rows of one creator, and what its project has as a whole. */
export type Place = Readonly<
  Record<'project' | 'creator' | 'handle' | 'video' | 'accrual' | 'payment' | 'structure' | 'campaign', string>
>;

type Scene = ReturnType<typeof stageOn>;

/** A creator with everything that has a name: pay, a goal, notes, a video, a debt, a payment and a campaign. */
export async function settle(
  goat: Scene['goat'],
  mock: Pick<Scene['mock'], 'postVideos'>,
  named: string,
  project: string,
) {
  const { id: creator } = await goat.creators.create(project, { tiktok_handle: named, readme: `Notes of ${named}` });
  const rule = { period: 'weekly', amount_cents: 900, criteria_type: 'recurring' } as const;
  const made = await goat.payoutStructures.create({ project_id: project, name: `Rate of ${named}`, ...rule });
  await goat.payoutStructures.assign(made.id, { creator_id: creator });
  await goat.goals.create(creator, { metric: 'posts', target_value: 2, period: 'weekly' });
  const campaign = await goat.campaigns.create(project, { name: `Campaign of ${named}`, readme: `For ${named}` });
  const finish = async (): Promise<Place> => {
    const [video] = mock.postVideos(creator, [{ posted_at: '2026-01-12T08:00:00Z', view_count: 5 }]);
    const metadata = { reference: `Bonus of ${named}` };
    const paid = { creator_id: creator, total_amount_cents: 5, metadata, readme: `Paid to ${named}` };
    const payment = await goat.payoutPayments.create(paid);
    const [accrual] = (await goat.payoutAccruals.list({ creator_id: creator })).data;
    const rows = { video: video?.id ?? '', accrual: accrual?.id ?? '', payment: payment.id };
    return { project, creator, handle: named, structure: made.id, campaign: campaign.id, ...rows };
  };
  return finish;
}

const CAPABILITIES = { allow: ['read', 'write', 'money'], approve: async () => true, secret: new Uint8Array(32) };

/** A client of a service that overlooks the filters of its main lists. */
function overlookFilters(goat: TrackagoatClient): TrackagoatClient {
  const deaf = { ...goat };
  for (const name of ['creators', 'videos', 'payoutAccruals', 'payoutPayments'] as const) {
    const { list } = goat[name] as { list: (...args: unknown[]) => unknown };
    Object.assign(deaf, {
      [name]: { ...goat[name], list: (_: unknown, options: object) => list({ limit: 100 }, options) },
    });
  }
  return deaf;
}

/**
 * Maya, and three whom her toolset must not show: `wren` in her project, `kestrel` in another project, and `osprey` in
 * another organization, whose toolset keeps its plans in the same store.
 */
export async function canaryWorld() {
  const mock = createMock();
  const { goat } = stageOn(mock, { fetch: mock.fetch });
  const other = mock.organizations.create();
  const far = createClient({ apiKey: other.apiKey, fetch: mock.fetch, random: () => 0 });
  const elsewhere = await goat.projects.create({ name: 'Project of kestrel', readme: 'Notes about kestrel' });
  const away = await far.projects.create({ name: 'Project of osprey', readme: 'Notes about osprey' });
  const finish = [
    await settle(goat, mock, 'maya', mock.projectId),
    await settle(goat, mock, 'wren', mock.projectId),
    await settle(goat, mock, 'kestrel', elsewhere.id),
    await settle(far, other, 'osprey', away.id),
  ] as const;
  mock.clock.to('2026-01-19T09:00:00Z');
  other.clock.to('2026-01-19T09:00:00Z');
  const maya = await finish[0]();
  const outside = { wren: await finish[1](), kestrel: await finish[2](), osprey: await finish[3]() };
  const store = memoryToolsetStore();
  const all = await createToolset(goat, { ...CAPABILITIES, store });
  const deaf = await createToolset(overlookFilters(goat), { ...CAPABILITIES, store });
  const farther = await createToolset(far, { ...CAPABILITIES, store });
  const owners = [
    [all, mock, outside.wren],
    [all, mock, outside.kestrel],
    [farther, other, outside.osprey],
  ] as const;
  const plans: Record<string, string> = {};
  for (const [toolset, { faults }, { handle, creator }] of owners) {
    plans[handle] = await makePlan(toolset, 'plan_settlement', { creator });
    // Nobody knows the end of this change, so every plan within its reach names it.
    const planId = await makePlan(toolset, 'plan_change', { creator, notes: 'other notes' });
    const { id } = faults.add({ operation: 'updateCreator', kind: 'status', status: 503, times: 100 });
    await toolset.call('commit_plan', { plan_id: planId });
    faults.clear(id);
  }
  return { goat, all, deaf, maya, outside, plans };
}

async function makePlan(toolset: Toolset, tool: string, input: object): Promise<string> {
  return String(getData(await toolset.call(tool, input)).plan_id);
}

export type CanaryWorld = Awaited<ReturnType<typeof canaryWorld>>;

/** Inputs of each tool with the ids of one creator. Every tool needs a line here. */
export const samples: Readonly<Record<string, (at: Place & { readonly plan: string }) => readonly object[]>> = {
  get_schema: () => [{}, { entity: 'creator' }],
  list_projects: () => [{}, { limit: 1 }, { limit: 1, cursor: '1' }],
  list_creators: ({ project, handle }) => [
    ...[{}, { detail: 'full' }, { project_id: project }, { removed: true }, { limit: 1, cursor: '1' }],
    ...['owed', 'last_post', 'last_paid', 'last_scraped'].map((sort) => ({ sort })),
    { search: handle.slice(0, 4) },
  ],
  get_creator_stats: ({ creator, project }) => [
    ...[{}, { creators: [creator] }, { detail: 'full' }, { project_id: project, behind: true }, { behind: true }],
    { sort: 'views', limit: 100 },
  ],
  list_goals: ({ creator, project }) => [{}, { creators: [creator] }, { project_id: project }, { day: '2026-01-14' }],
  list_videos: ({ creator, project }) => [
    ...[{}, { creators: [creator] }, { project_id: project }, { sort: 'views' }, { status: 'auto_tracked' }],
    { limit: 1, cursor: '1' },
  ],
  list_campaigns: ({ project }) => [{}, { project_id: project }, { limit: 1 }],
  get_campaign_stats: ({ campaign, project }) => [
    ...[{ campaign_id: campaign }, { campaign_id: campaign, detail: 'full' }, { content: true }, {}],
    ...[{ content: true, project_id: project }, { content: true, campaign_id: campaign }, { campaign_id: 'Campaign' }],
  ],
  read_context: ({ creator, project, campaign, video }) => [
    ...[{}, { creators: [creator] }, { project_id: project }, { campaign_id: campaign }, { video_id: video }],
    { detail: 'full', limit: 100 },
  ],
  weekly_payout_review: ({ project }) => [
    ...[{}, { detail: 'full' }, { project_id: project }, { week_of: '2026-01-12' }, { week_of: '2026-01-05' }],
  ],
  audit_unpaid_creators: ({ creator, project }) => [
    ...[{}, { detail: 'full' }, { creators: [creator] }, { project_id: project }, { min_age_days: 3, sort: 'amount' }],
  ],
  explain_amount: ({ creator, project, accrual, payment }) => [
    ...[{}, { creators: [creator] }, { week_of: '2026-01-12' }, { project_id: project }],
    ...[{ accrual_id: accrual }, { payment_id: payment }],
  ],
  get_rates: ({ creator, project, structure }) => [
    ...[{}, { creators: [creator] }, { project_id: project }, { structure_id: structure }],
  ],
  trend: ({ creator, campaign, video }) => [
    ...[{}, { creator }, { campaign_id: campaign }, { video_id: video }, { creator, metric: 'followers' }],
  ],
  list_payments: ({ creator, project }) => [
    ...[{}, { creators: [creator] }, { project_id: project }, { from: '2026-01-01' }, { limit: 1, offset: 1 }],
  ],
  payment_settings: () => [{}, { limit: 1 }],
  plan_settlement: ({ creator, project, handle }) => [
    ...[{}, { creator }, { everyone: true }, { project_id: project }, { creators: [creator] }, { method: 'Venmo' }],
    ...[{ everyone: true, except: [creator] }, { creator: nearly(handle) }, { owed_more_than_cents: 1 }],
    { creator, at_most_cents: 1 },
    { ended_by: '2026-01-11', creator },
  ],
  plan_payment: ({ creator, accrual, project, handle }) => [
    { reference: 'a', total_cents: 5 },
    { reference: 'b', creator, total_cents: 5, method: 'Venmo' },
    { reference: 'c', creator, accrual_ids: [accrual] },
    { reference: 'd', creators: [creator], total_cents: 5 },
    { reference: 'e', project_id: project, total_cents: 5 },
    { reference: 'f', accrual_ids: [accrual] },
    { reference: 'g', creator: nearly(handle), total_cents: 5 },
  ],
  plan_undo_payment: ({ payment }) => [{ payment_id: payment, reason: 'a slip' }],
  plan_reject_accruals: ({ accrual }) => [{ accrual_ids: [accrual], status: 'rejected', reason: 'nothing posted' }],
  plan_rate: ({ creator, structure, handle }) => [
    { creator, amount_cents: 1_000 },
    { creator, structure_id: structure },
    { structure_id: structure },
    { creator: nearly(handle), amount_cents: 1 },
    { creator, amount_cents: 1, keep_others: true },
  ],
  plan_change: ({ creator, project, video }) => [
    ...['pay', 'creator'].map((stop) => ({ creator, stop })),
    { creator, tracking_mode: 'selective' },
    { creator, notes: 'x' },
    { project_id: project, notes: 'x' },
    { method: 'Venmo', enabled: false },
    { creator, goals: [{ metric: 'posts', target_value: 9, period: 'weekly' }] },
    ...[{ stop: 'pay' }, { notes: 'y' }],
    { creator, decision: 'excluded' },
    { video_ids: [video], decision: 'excluded' },
  ],
  commit_plan: ({ plan }) => [{ plan_id: plan }, { plan_id: plan, offset: 0 }, { plan_id: 'settle-0' }],
  set_up_creator: ({ project, handle }) => [
    ...[{ handle: 'newcomer' }, { handle: nearly(handle), project_id: project }, { handle: 'maya', notes: 'others' }],
  ],
  review_videos: ({ creator, video, handle }) => [
    ...[{ creator, decision: 'included' }, { video_ids: [video], decision: 'excluded' }, { decision: 'included' }],
    { creator: nearly(handle), decision: 'included' },
  ],
};

/** A misspelling, for which an error may name who is meant. */
function nearly(handle: string): string {
  return `${handle.slice(0, -1)}_`;
}

/** Every call that a toolset answers with one of these words. A tool without a sample is such a finding too. */
export async function findCanaries(
  toolset: Toolset,
  places: readonly (Place & { readonly plan: string })[],
  canaries: readonly string[],
  tried = samples,
): Promise<readonly (readonly [tool: string, input: unknown, shown: string])[]> {
  const found: [string, unknown, string][] = [];
  const asked = new Set<string>();
  for (const { name, input: schema } of toolset.tools) {
    const inputs = tried[name];
    if (inputs === undefined) found.push([name, null, 'has no sample']);
    for (const input of places.flatMap((at) => inputs?.(at) ?? [])) {
      // A binding removes the parameters that it fixes, so only the call without them is carried out.
      const own = Object.fromEntries(Object.entries(input).filter(([key]) => key in schema.shape));
      for (const given of [input, own]) {
        const call = JSON.stringify([name, given]);
        if (asked.has(call)) continue;
        asked.add(call);
        const text = JSON.stringify(await toolset.call(name, given)).toLowerCase();
        if (canaries.some((canary) => text.includes(canary))) found.push([name, given, text]);
      }
    }
  }
  return found;
}
