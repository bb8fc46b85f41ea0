import { describe, expect, it } from 'vitest';
import { mcpTool } from '../../src/agents/mcp/tools.js';
import { listRows } from './list-rows.js';
import { demoScene, sampleInputs } from './sample-inputs.js';

const { toolset } = await demoScene();
const toolNames = toolset.tools.map(({ name }) => name);
type Scene = Awaited<ReturnType<typeof demoScene>>;
type Inputs = Awaited<ReturnType<typeof sampleInputs>>;

/** Inputs for tools whose sample input does less than the worst: the call meets something that is already there. */
const worst: Record<string, (scene: Scene, inputs: Inputs) => Promise<Record<string, unknown>>> = {
  set_up_creator: async ({ creator }) => ({ project_id: creator.project_id, handle: creator.tiktok_handle }),
};

/** Whether a row that was there is another one now, or gone. */
function hasOverwritten(before: Rows, after: Rows): boolean {
  return Object.entries(before).some(([table, rows]) => {
    const now = new Map((after[table] ?? []).map((row) => [row.id, JSON.stringify(row)]));
    return rows.some((row) => now.get(row.id) !== JSON.stringify(row));
  });
}

type Rows = Record<string, readonly { readonly id: string }[]>;

describe.each(toolNames)('the annotations of %s', (name) => {
  it('hold: a read makes only GETs, and an idempotent one leaves the same state twice', async () => {
    const scene = await demoScene();
    const inputs = await sampleInputs(scene, scene.toolset);
    const tool = scene.toolset.tools.find((one) => one.name === name);
    if (!tool) throw new Error(`no tool ${name}`);
    const { annotations } = mcpTool(tool);
    const before = { rows: listRows(scene.mock), calls: scene.mock.requests.total };
    const first = await scene.toolset.call(name, inputs[name]);
    expect(first).toMatchObject({ ok: true });
    const once = listRows(scene.mock);
    const writes = scene.mock.requests
      .find()
      .slice(before.calls)
      .filter(({ method }) => method !== 'GET');
    if (annotations?.readOnlyHint) {
      expect(writes).toEqual([]);
      expect(once).toEqual(before.rows);
    } else {
      expect(writes.length).toBeGreaterThan(0);
    }
    const second = await scene.toolset.call(name, inputs[name]);
    expect(second.ok).toBe(true);
    if (annotations?.readOnlyHint || annotations?.idempotentHint) expect(listRows(scene.mock)).toEqual(once);
  });

  it('say that it is destructive exactly when it can change or take away what was there', async () => {
    const scene = await demoScene();
    const inputs = await sampleInputs(scene, scene.toolset);
    const tool = scene.toolset.tools.find((one) => one.name === name);
    if (!tool) throw new Error(`no tool ${name}`);
    const input = (await worst[name]?.(scene, inputs)) ?? inputs[name];
    const before = listRows(scene.mock) as Rows;
    expect(await scene.toolset.call(name, input)).toMatchObject({ ok: true });
    const { readOnlyHint, destructiveHint = false } = mcpTool(tool).annotations ?? {};
    expect(hasOverwritten(before, listRows(scene.mock) as Rows)).toBe(readOnlyHint ? false : destructiveHint);
  });
});
