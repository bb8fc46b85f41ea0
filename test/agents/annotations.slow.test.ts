import { describe, expect, it } from 'vitest';
import { mcpTool } from '../../src/agents/mcp/toolset-offer.js';
import { listRows } from './list-rows.js';
import { demoScene, sampleInputs } from './sample-inputs.js';

const { toolset } = await demoScene();
const toolNames = toolset.tools.map(({ name }) => name);

/** Whether a row that was there is another one now, or gone. */
function hasOverwritten(before: Rows, after: Rows): boolean {
  return Object.entries(before).some(([table, rows]) => {
    const now = new Map((after[table] ?? []).map((row) => [row.id, JSON.stringify(row)]));
    return rows.some((row) => now.get(row.id) !== JSON.stringify(row));
  });
}

type Rows = Record<string, readonly { readonly id: string }[]>;

describe.each(toolNames)('the annotations of %s', (name) => {
  it('hold: a read makes only GETs, an idempotent one leaves the same state twice, and a destructive one takes away', async () => {
    const scene = await demoScene();
    const inputs = await sampleInputs(scene, scene.toolset);
    const tool = scene.toolset.tools.find((one) => one.name === name);
    if (!tool) throw new Error(`no tool ${name}`);
    const { annotations } = mcpTool(tool);
    const before = { rows: listRows(scene.mock) as Rows, calls: scene.mock.requests.total };
    const first = await scene.toolset.call(name, inputs[name]);
    expect(first).toMatchObject({ ok: true });
    const once = listRows(scene.mock) as Rows;
    const { readOnlyHint, destructiveHint = false } = annotations ?? {};
    // One tool does its worst with another input than the sample: below.
    if (name !== 'set_up_creator')
      expect(hasOverwritten(before.rows, once)).toBe(readOnlyHint ? false : destructiveHint);
    const writes = scene.mock.requests
      .find()
      .slice(before.calls)
      .filter(({ method }) => method !== 'GET');
    if (readOnlyHint) {
      expect(writes).toEqual([]);
      expect(once).toEqual(before.rows);
    } else {
      expect(writes.length).toBeGreaterThan(0);
    }
    const second = await scene.toolset.call(name, inputs[name]);
    expect(second.ok).toBe(true);
    if (readOnlyHint || annotations?.idempotentHint) expect(listRows(scene.mock)).toEqual(once);
  });
});

it('the annotations of set_up_creator say that it is destructive: it can change a creator who is there', async () => {
  const scene = await demoScene();
  const { creator } = scene;
  const before = listRows(scene.mock) as Rows;
  const input = { project_id: creator.project_id, handle: creator.tiktok_handle };
  expect(await scene.toolset.call('set_up_creator', input)).toMatchObject({ ok: true });
  const tool = scene.toolset.tools.find(({ name }) => name === 'set_up_creator');
  expect(tool && mcpTool(tool).annotations?.destructiveHint).toBe(hasOverwritten(before, listRows(scene.mock) as Rows));
});
