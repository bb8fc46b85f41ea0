import { describe, expect, it } from 'vitest';
import type { Toolset } from '../../src/agents/index.js';
import { bindClient, boundRules } from '../../src/agents/tools/parts/bound-client.js';
import { type Binding, Scope } from '../../src/agents/tools/parts/scope.js';
import { operationTable } from '../../src/client/http/operation-table.js';
import type { TrackagoatClient } from '../../src/index.js';
import { canaryWorld, type Place, samples } from './canaries.js';
import { getData, getError } from './tool-result.js';

/** Of tests that read alone; those that change something have a world of their own. */
const world = await canaryWorld();

const NOWHERE = '00000000-0000-4000-8000-00000000dead';

/** A place where nothing is. */
const nowhere = {
  ...{ project: NOWHERE, creator: NOWHERE, video: NOWHERE, accrual: NOWHERE, payment: NOWHERE },
  ...{ structure: NOWHERE, campaign: NOWHERE, handle: 'nobody', plan: `settle-${'0'.repeat(24)}` },
};

/** The result of a tool as text, without the names of a place, the waiting time and the count of requests. */
async function ask(toolset: Toolset, tool: string, input: object, at: typeof nowhere): Promise<string> {
  const result = await toolset.call(tool, input);
  const text = JSON.stringify(result, (key, value) => (key === 'waited_ms' || key === 'requests' ? 0 : value));
  const names = [...Object.values(at), at.handle.slice(0, -1), at.handle.slice(0, 4)];
  return names.reduce((output, name) => output.replaceAll(name, 'ID'), text);
}

describe('a binding tells nothing of what lies outside', () => {
  it.each(['to creators', 'to a project'])('%s: what exists and what does not are answered alike', async (bound) => {
    const { all, maya, outside, plans } = await canaryWorld();
    const { wren, kestrel } = outside;
    const toCreators = bound === 'to creators';
    const toolset = all.bind(toCreators ? { creatorIds: [maya.creator] } : { projectId: maya.project });
    // The project of Wren is that of Maya.
    const { project, campaign, structure } = kestrel;
    const there = toCreators ? { ...wren, project, campaign, structure } : kestrel;
    const place = { ...there, plan: plans[there.handle] ?? '' };
    for (const { name } of toolset.tools) {
      const inputs = samples[name]?.(nowhere) ?? [];
      for (const [index, input] of (samples[name]?.(place) ?? []).entries()) {
        const other = inputs[index] ?? {};
        if (JSON.stringify(input) === JSON.stringify(other)) continue;
        expect([name, await ask(toolset, name, input, place)]).toEqual([
          name,
          await ask(toolset, name, other, nowhere),
        ]);
      }
    }
  });

  it('in no list either: neither a search nor a cursor nor a length', async () => {
    const { all, maya, outside } = world;
    const toolset = all.bind({ creatorIds: [maya.creator] });
    const list = async (input: object, by = toolset) => getData(await by.call('list_creators', input));
    expect(await list({ search: 'wren' })).toMatchObject({ creators: [], truncated: null });
    expect(await list({ search: 'nobody at all' })).toMatchObject({ creators: [], truncated: null });
    expect(await list({ limit: 1 })).toMatchObject({ creators: [{ handle: '@maya' }], truncated: null });
    expect(await list({ search: '@MAYA' })).toMatchObject({ creators: [{ handle: '@maya' }] });
    const projects = { projects: [{ project_id: maya.project }], truncated: null };
    expect(getData(await toolset.call('list_projects', {}))).toMatchObject(projects);
    const both = all.bind({ creatorIds: [maya.creator, outside.wren.creator] });
    const truncated = { shown: 1, total: 2, rest: 'Call again with cursor 1' };
    expect(await list({ limit: 1 }, both)).toMatchObject({ truncated });
    expect(await list({ limit: 1, cursor: '1' }, both)).toMatchObject({ creators: [{ handle: '@wren' }] });
    const { project } = outside.kestrel;
    const ofProject = getData(await all.bind({ projectId: project }).call('list_projects', { limit: 1 }));
    expect(ofProject).toMatchObject({ projects: [{ project_id: project }], truncated: null });
  });

  it('and leaves everything inside as usable as before, also when one of its creators was removed', async () => {
    const { all, goat, maya, outside } = await canaryWorld();
    const toolset = all.bind({ creatorIds: [maya.creator] });
    const { plan_id, total_cents } = getData(await toolset.call('plan_settlement', {}));
    // Two weeks of 900.
    expect(total_cents).toBe(1_800);
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
    await expect(toolset.approvalRequest('batch-0')).rejects.toThrow('no plan');
    expect(getError(await toolset.call('commit_plan', { plan_id: 'batch-0' }))?.code).toBe('plan_not_found');
    await goat.creators.delete(outside.wren.creator);
    const both = all.bind({ creatorIds: [outside.wren.creator, maya.creator] });
    expect(getData(await both.call('list_projects', {})).projects).toMatchObject([{ project_id: maya.project }]);
    expect(getData(await both.call('list_goals', {})).truncated).toBeNull();
    expect(getData(await both.call('get_rates', {})).truncated).toBeNull();
    expect(getData(await both.call('list_creators', {})).creators).toMatchObject([{ handle: '@maya' }]);
    // Wren is in no list of the project, and both of her weeks are still owed in it.
    const ofProject = all.bind({ projectId: maya.project });
    expect(getData(await ofProject.call('audit_unpaid_creators', {})).totals).toMatchObject({ owed_cents: 1_800 });
  });
});

/** Reads that name something, of what is at a place: of one creator, and of a project as a whole. */
function listReads({ project, creator, video, campaign, structure, accrual, payment }: Place) {
  const [ofProject, ofCreator] = [{ project_id: project }, { creator_id: creator }];
  const views = (entity: string, entity_id: string) => ({ entity, entity_id, metric: 'views' });
  const ofOne = {
    creators: { get: [creator], stats: [creator] },
    goals: { list: [creator] },
    videos: { get: [video], stats: [video], list: [ofCreator] },
    payoutAccruals: { get: [accrual], list: [ofCreator] },
    payoutPayments: { get: [payment], list: [ofCreator] },
    analytics: { get: [views('creator', creator)] },
  };
  const ofAll = {
    projects: { get: [project] },
    creators: { list: [ofProject] },
    campaigns: { get: [campaign], items: [campaign], stats: [campaign], list: [ofProject] },
    payoutStructures: { get: [structure], assignments: [structure], list: [ofProject] },
    goals: { compliance: [project] },
    analytics: {
      annotations: [ofProject],
      videoLeaderboard: [ofProject],
      postingHeatmap: [{ ...ofProject, from: '2026-01-01', to: '2026-01-31' }],
      goalComplianceCounts: [ofProject],
      get: [views('campaign', campaign)],
    },
  };
  return { ofOne, ofAll };
}

/** How each read ends: `refused`, `nothing` for a list without rows, `data`, or `leak` where that has the hidden id. */
async function listEnds(goat: TrackagoatClient, binding: Binding, reads: Reads, hidden: string) {
  const bound = bindClient(goat, new Scope(binding)) as unknown as Record<string, Record<string, Method>>;
  const ends: Record<string, string> = {};
  for (const [resource, methods] of Object.entries(reads)) {
    for (const [name, args] of Object.entries(methods)) {
      const found = await Promise.resolve(bound[resource]?.[name]?.(...args)).catch((error) => error.error.code);
      const shown = JSON.stringify(found).includes(hidden) ? 'leak' : 'data';
      const end = found === 'out_of_scope' ? 'refused' : found?.data?.length === 0 ? 'nothing' : shown;
      ends[`${resource}.${name}`] = end;
    }
  }
  return ends;
}

type Method = (...args: readonly unknown[]) => PromiseLike<{ readonly data?: readonly unknown[] }>;
type Reads = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;

describe('the client of a bound tool, whatever the tool forgets', () => {
  it('reads nothing of another project, and all of its own', async () => {
    const { goat, maya, outside } = world;
    const ends = async (at: Place, which: 'ofOne' | 'ofAll') =>
      listEnds(goat, { projectId: maya.project }, listReads(at)[which], outside.kestrel.creator);
    const empty = { 'videos.list': 'nothing', 'payoutAccruals.list': 'nothing', 'payoutPayments.list': 'nothing' };
    const refused = (reads: Record<string, string>) =>
      Object.fromEntries(Object.keys(reads).map((name) => [name, 'refused']));
    const [one, all] = [await ends(outside.kestrel, 'ofOne'), await ends(outside.kestrel, 'ofAll')];
    expect(one).toEqual({ ...refused(one), ...empty });
    expect(all).toEqual(refused(all));
    for (const which of ['ofOne', 'ofAll'] as const)
      expect(Object.values(await ends(outside.wren, which))).not.toContain('refused');
  });

  it('reads nothing of another creator, nor what the project has as a whole but structures', async () => {
    const { goat, maya, outside } = world;
    const ends = async (reads: Reads) => listEnds(goat, { creatorIds: [maya.creator] }, reads, outside.wren.creator);
    expect(new Set(Object.values(await ends(listReads(outside.wren).ofOne)))).toEqual(new Set(['refused']));
    expect(Object.values(await ends(listReads(maya).ofOne))).not.toContain('refused');
    const ofAll = Object.entries(await ends(listReads(outside.wren).ofAll)).filter(([, end]) => end !== 'refused');
    // A structure has no owner but its project; the other lists and the report on goals are those of Maya alone.
    expect(Object.fromEntries(ofAll)).toEqual({
      'projects.get': 'data',
      'creators.list': 'data',
      'campaigns.list': 'nothing',
      'payoutStructures.get': 'data',
      'payoutStructures.assignments': 'data',
      'payoutStructures.list': 'data',
      'goals.compliance': 'data',
    });
  });

  it('has a rule for each read that there is', () => {
    const gets = operationTable
      .filter(({ method, name }) => method === 'GET' && name !== 'openapi')
      .map(({ resource, name }) => `${resource}.${name}`);
    // Tools write these themselves; everything else is written for an approved plan.
    const writes = ['creators.create', 'creators.update', 'videos.update', 'goals.create'];
    expect(Object.keys(boundRules).sort()).toEqual([...gets, ...writes].sort());
  });
});

it('a project beside a handle chooses between creators of one handle, in every tool that takes one', async () => {
  const { all, goat, maya, outside } = await canaryWorld();
  const twin = await goat.creators.create(outside.kestrel.project, { tiktok_handle: 'maya' });
  const tools = ['get_creator_stats', 'list_videos', 'read_context', 'trend', 'plan_settlement', 'plan_payment'];
  for (const tool of tools) {
    const more = tool === 'plan_payment' ? { reference: 'x', total_cents: 5 } : {};
    const takesMany =
      tool !== 'plan_payment' && 'creators' in (all.tools.find(({ name }) => name === tool)?.input.shape ?? {});
    const ask = (named: string, project = {}) =>
      all.call(tool, { ...(takesMany ? { creators: [named] } : { creator: named }), ...project, ...more });
    const inside = { project_id: maya.project };
    expect([tool, getError(await ask('@maya'))?.code]).toEqual([tool, 'creator_ambiguous']);
    expect([tool, (await ask('@maya', inside)).ok]).toEqual([tool, true]);
    expect([tool, getError(await ask(twin.id, inside))?.code]).toEqual([tool, 'creator_not_found']);
  }
  for (const { input, name } of all.tools) {
    if ('creator' in input.shape || 'creators' in input.shape)
      expect([name, 'project_id' in input.shape]).toEqual([name, true]);
  }
});
