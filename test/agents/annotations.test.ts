import { describe, expect, it } from 'vitest';
import { mcpTool } from '../../src/agents/mcp/server.js';
import { rowsOf } from './rows-of.js';
import { demoScene, sampleInputs } from './sample-inputs.js';

const { toolset } = await demoScene();
const toolNames = toolset.tools.map(({ name }) => name);

describe.each(toolNames)('the annotations of %s', (name) => {
  it('hold: a read makes only GETs, and an idempotent one leaves the same state twice', async () => {
    const scene = await demoScene();
    const inputs = await sampleInputs(scene, scene.toolset);
    const tool = scene.toolset.tools.find((one) => one.name === name);
    if (!tool) throw new Error(`no tool ${name}`);
    const { annotations } = mcpTool(tool);
    const before = { rows: rowsOf(scene.mock), calls: scene.mock.requests.total };
    const first = await scene.toolset.call(name, inputs[name]);
    expect(first).toMatchObject({ ok: true });
    const once = rowsOf(scene.mock);
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
    if (annotations?.readOnlyHint || annotations?.idempotentHint) expect(rowsOf(scene.mock)).toEqual(once);
  });
});
