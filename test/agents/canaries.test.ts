import { describe, expect, it } from 'vitest';
import * as z from 'zod/v4';
import { createToolset } from '../../src/agents/index.js';
import { readResource, resources } from '../../src/agents/mcp/resources.js';
import { allTools } from '../../src/agents/tools/all-tools.js';
import type { Binding } from '../../src/agents/tools/parts/scope.js';
import { defineTool, type ToolDefinition } from '../../src/agents/tools/parts/tool.js';
import { readAllProjects } from '../../src/workflows/find/read-rows.js';
import { Run } from '../../src/workflows/run/run.js';
import { sample } from '../harness/breadth.js';
import { type CanaryWorld, canaryWorld, findCanaries, type Place, samples } from './canaries.js';

/** The names that each binding must hide. Bound to the project, `wren` is inside. */
const bindings: Readonly<Record<string, readonly [bind: (maya: Place) => Binding, canaries: readonly string[]]>> = {
  project: [({ project }) => ({ projectId: project }), ['kestrel', 'osprey']],
  creator: [({ creator }) => ({ creatorIds: [creator] }), ['wren', 'kestrel', 'osprey']],
};

/** Whom the tools are asked about: who is inside, and who is not. */
function listPlaces({ maya, outside, plans }: CanaryWorld) {
  return [maya, ...Object.values(outside)].map((at) => ({ ...at, plan: plans[at.handle] ?? '' }));
}

it.each(Object.entries(bindings))('bound to a %s, tools show no name from outside', async (_, [bind, canaries]) => {
  const world = await canaryWorld();
  // The second one overlooks filters, whomever it is asked about.
  for (const which of ['all', 'deaf'] as const) {
    const places = sample(listPlaces(world), which === 'all' ? 1 : 2);
    const bound = world[which].bind(bind(world.maya));
    expect([which, await findCanaries(bound, places, canaries)]).toEqual([which, []]);
    for (const canary of canaries) {
      const plan = world.plans[canary] ?? '';
      const refused = await bound.approvalRequest(plan).catch((error: Error) => error.message);
      expect(refused).toBe(`There is no plan ${plan} here.`);
    }
    const offered = bound.tools.map(({ name, description, input }) => [name, description, z.toJSONSchema(input)]);
    const fixed = [offered, bound.dropped, await bound.limitsLeft(), resources, ...(await readResources())];
    expect(canaries.filter((canary) => JSON.stringify(fixed).includes(canary))).toEqual([]);
  }
});

/** The texts of the resources, which are the same for every toolset. */
function readResources() {
  return Promise.all([...resources.map(({ uri }) => uri), 'trackagoat://schemas/Creator'].map(readResource));
}

describe('the search for names', () => {
  it('finds them all without a binding, so it would find them in one', async () => {
    const world = await canaryWorld();
    const found = await findCanaries(world.all, listPlaces(world).slice(1, 3), ['wren', 'kestrel']);
    // These name nobody, whomever they are asked about.
    const silent = Object.keys(samples).filter((name) => !found.some(([tool]) => tool === name));
    expect(silent).toEqual(['get_schema', 'trend', 'payment_settings', 'set_up_creator', 'review_videos']);
  });

  it('has a sample for every tool, and fails for one that has none or forgot its scope', async () => {
    expect(Object.keys(samples)).toEqual(allTools.map(({ name }) => name));
    const { goat, maya, outside } = await canaryWorld();
    const name = 'list_projects_stats';
    const unbound = new Run(goat);
    const forgetful = (readWith: (run: Run) => Run) =>
      defineTool({
        ...{ name, title: 'Stats of projects', description: 'Projects.', capability: 'read', confinedTo: 'creator' },
        input: z.object({}),
        fields: ['projects[]'],
        run: async (_input, { run }) => ({ projects: (await readAllProjects(readWith(run))).map(({ name }) => name) }),
      });
    const planted = allTools as ToolDefinition[];
    planted.push(forgetful(() => unbound));
    try {
      const bound = await createToolset(goat, { allow: [name], bind: { creatorIds: [maya.creator] } });
      const places = [{ ...outside.kestrel, plan: '' }];
      expect(await findCanaries(bound, places, ['kestrel'])).toEqual([[name, null, 'has no sample']]);
      const sampled = { [name]: () => [{}] };
      const [[tool, , shown] = []] = await findCanaries(bound, places, ['kestrel'], sampled);
      expect([tool, shown]).toEqual([name, expect.stringContaining('project of kestrel')]);
      // With the client that a toolset hands out, it may forget its scope.
      planted.pop();
      planted.push(forgetful((run) => run));
      const held = await createToolset(goat, { allow: [name], bind: { creatorIds: [maya.creator] } });
      expect(await findCanaries(held, places, ['kestrel'], sampled)).toEqual([]);
      expect(await held.call(name, {})).toMatchObject({ ok: true, data: { projects: ['Default project'] } });
    } finally {
      planted.pop();
    }
  });
});
