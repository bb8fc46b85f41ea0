import { describe, expect, it } from 'vitest';
import { createToolset, type Toolset } from '../../src/agents/index.js';
import { getData, getError } from './tool-result.js';
import { type Ids, twoProjects } from './two-projects.js';

const NOWHERE = '00000000-0000-4000-8000-00000000dead';

async function scene() {
  const rows = await twoProjects();
  const approve = async () => true;
  return { ...rows, all: await createToolset(rows.goat, { allow: ['read', 'write', 'money'], approve }) };
}

/** The result of a tool as text, without the id in its input, the waiting time and the count of requests. */
async function ask(toolset: Toolset, tool: string, input: object): Promise<string> {
  const result = await toolset.call(tool, input);
  const text = JSON.stringify(result, (key, value) => (key === 'waited_ms' || key === 'requests' ? 0 : value));
  return Object.values(input)
    .flat()
    .reduce<string>((output, id) => output.replaceAll(String(id), 'ID'), text);
}

describe('a binding tells nothing of what lies outside', () => {
  /** Each tool that takes an id, with ids that exist outside of the binding. */
  const questions = (ids: Ids, more: { campaign: string; project: string; structure: string }): [string, object][] => [
    ['get_creator_stats', { creators: [ids.creator] }],
    ['list_videos', { creators: [ids.creator] }],
    ['read_context', { creators: [ids.creator] }],
    ['read_context', { video_id: ids.video }],
    ['read_context', { campaign_id: more.campaign }],
    ['read_context', { project_id: more.project }],
    ['list_creators', { project_id: more.project }],
    ['list_campaigns', { project_id: more.project }],
    ['get_campaign_stats', { campaign_id: more.campaign }],
    ['get_campaign_stats', { content: true, campaign_id: more.campaign }],
    ['trend', { video_id: ids.video }],
    ['trend', { creator: ids.creator }],
    ['trend', { campaign_id: more.campaign }],
    ['plan_settlement', { creator: ids.creator }],
    ['plan_payment', { reference: 'x', creator: ids.creator, total_cents: 1 }],
    ['plan_payment', { reference: 'x', accrual_ids: [ids.accrual] }],
    ['explain_amount', { payment_id: ids.payment }],
    ['explain_amount', { accrual_id: ids.accrual }],
    ['explain_amount', { creators: [ids.creator], week_of: '2026-01-12' }],
    ['get_rates', { creators: [ids.creator] }],
    ['get_rates', { structure_id: more.structure }],
    ['get_rates', { project_id: more.project }],
    ['audit_unpaid_creators', { until: '2026-12-31', project_id: more.project }],
    ['plan_undo_payment', { payment_id: ids.payment, reason: 'x' }],
    ['plan_reject_accruals', { accrual_ids: [ids.accrual], status: 'rejected', reason: 'x' }],
    ['plan_rate', { creator: ids.creator, amount_cents: 1, period: 'weekly', criteria_type: 'recurring' }],
    ['plan_rate', { structure_id: more.structure }],
    ['plan_change', { stop: 'pay', creator: ids.creator }],
    ['plan_change', { stop: 'creator', creator: ids.creator }],
    ['plan_change', { method: 'Venmo', enabled: false }],
    ['plan_change', { creator: ids.creator, tracking_mode: 'selective' }],
    ['plan_change', { creator: ids.creator, decision: 'included' }],
    ['plan_change', { video_ids: [ids.video], decision: 'included' }],
    ['plan_change', { creator: ids.creator, notes: 'x' }],
    ['plan_change', { project_id: more.project, notes: 'x' }],
    ['set_up_creator', { project_id: more.project, handle: 'new' }],
    ['review_videos', { creator: ids.creator, decision: 'included' }],
    ['review_videos', { video_ids: [ids.video], decision: 'included' }],
    ['review_videos', { video_ids: [ids.video], decision: 'excluded' }],
  ];
  const nothing = { creator: NOWHERE, video: NOWHERE, payment: NOWHERE, accrual: NOWHERE };

  it.each(['to creators', 'to a project'])('%s: what exists and what does not are answered alike', async (bound) => {
    const { all, mock, maya, ofOtis, ofZoe, campaign, elsewhere, structure } = await scene();
    const isProject = bound === 'to a project';
    const toolset = all.bind(isProject ? { projectId: mock.projectId } : { creatorIds: [maya.id] });
    const more = { campaign: campaign.id, project: elsewhere.id, structure: structure.id };
    const there = questions(isProject ? ofZoe : ofOtis, more);
    const nowhere = questions(nothing, { campaign: NOWHERE, project: NOWHERE, structure: NOWHERE });
    for (const [index, [tool, input]] of there.entries()) {
      const other = nowhere[index] as [string, object];
      expect([tool, await ask(toolset, tool, input)]).toEqual([tool, await ask(toolset, ...other)]);
    }
  });

  it('in no list either: neither a search nor a cursor nor a length', async () => {
    const { all, maya, ofOtis, elsewhere, mock } = await scene();
    const toolset = all.bind({ creatorIds: [maya.id] });
    const list = async (input: object) => getData(await toolset.call('list_creators', input));
    expect(await list({ search: 'otis' })).toMatchObject({ creators: [], truncated: null });
    expect(await list({ search: 'nobody at all' })).toMatchObject({ creators: [], truncated: null });
    expect(await list({ limit: 1 })).toMatchObject({ creators: [{ handle: '@maya.moves' }], truncated: null });
    expect(await list({ search: '@MAYA' })).toMatchObject({ creators: [{ handle: '@maya.moves' }] });
    expect(getData(await toolset.call('list_projects', {}))).toMatchObject({
      projects: [{ project_id: mock.projectId }],
      truncated: null,
    });
    const both = all.bind({ creatorIds: [maya.id, ofOtis.creator] });
    const first = getData(await both.call('list_creators', { limit: 1 }));
    expect(first.truncated).toEqual({ shown: 1, total: 2, rest: 'Call again with cursor 1' });
    expect(getData(await both.call('list_creators', { limit: 1, cursor: '1' }))).toMatchObject({
      creators: [{ handle: '@chef_otis' }],
    });
    const ofProject = getData(await all.bind({ projectId: elsewhere.id }).call('list_projects', { limit: 1 }));
    expect(ofProject).toMatchObject({ projects: [{ name: '«Elsewhere»' }], truncated: null });
  });

  it('to creators of whom one was removed: the others and their projects are still read', async () => {
    const { all, goat, maya, ofOtis, mock } = await scene();
    const toolset = all.bind({ creatorIds: [ofOtis.creator, maya.id] });
    await goat.creators.delete(ofOtis.creator);
    expect(getData(await toolset.call('list_projects', {})).projects).toMatchObject([{ project_id: mock.projectId }]);
    expect(getData(await toolset.call('list_goals', {})).truncated).toBeNull();
    expect(getData(await toolset.call('get_rates', {})).truncated).toBeNull();
    expect(getData(await toolset.call('list_creators', {})).creators).toMatchObject([{ handle: '@maya.moves' }]);
  });

  it('and leaves everything inside as usable as before', async () => {
    const { all, maya } = await scene();
    const toolset = all.bind({ creatorIds: [maya.id] });
    const { plan_id, total_cents } = getData(await toolset.call('plan_settlement', {}));
    expect(total_cents).toBe(50_000);
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
    await expect(toolset.approvalRequest('batch-0')).rejects.toThrow('no plan');
    expect(getError(await toolset.call('commit_plan', { plan_id: 'batch-0' }))?.code).toBe('plan_not_found');
  });
});

describe('a project beside a handle', () => {
  it('chooses between creators of one handle, in every tool that takes one', async () => {
    const { all, goat, elsewhere, mock } = await scene();
    const twin = await goat.creators.create(elsewhere.id, { tiktok_handle: 'maya.moves' });
    const creator = '@maya.moves';
    const tools = ['get_creator_stats', 'list_videos', 'read_context', 'trend', 'plan_settlement', 'plan_payment'];
    for (const tool of tools) {
      const more = tool === 'plan_payment' ? { reference: 'x', total_cents: 5 } : {};
      const takesMany =
        tool !== 'plan_payment' && 'creators' in (all.tools.find(({ name }) => name === tool)?.input.shape ?? {});
      const payee = (named: string) => (takesMany ? { creators: [named] } : { creator: named });
      expect([tool, getError(await all.call(tool, { ...payee(creator), ...more }))?.code]).toEqual([
        tool,
        'creator_ambiguous',
      ]);
      const named = await all.call(tool, { ...payee(creator), project_id: mock.projectId, ...more });
      expect([tool, named.ok]).toEqual([tool, true]);
      const wrong = await all.call(tool, { ...payee(twin.id), project_id: mock.projectId, ...more });
      expect([tool, getError(wrong)?.code]).toEqual([tool, 'creator_not_found']);
    }
    for (const { input, name } of all.tools) {
      if ('creator' in input.shape || 'creators' in input.shape)
        expect([name, 'project_id' in input.shape]).toEqual([name, true]);
    }
  });
});
