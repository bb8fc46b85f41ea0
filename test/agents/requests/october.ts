import { approvalText, createToolset, memoryToolsetStore } from '../../../src/agents/index.js';
import { stage } from '../../workflows/stage.js';
import { getData, getError } from '../tool-result.js';

/** Ida earns 3,100 cents a month by the day since 1 October 2026; it is 8 October, 09:00. */
export async function october(rule: object = { period: 'monthly', proration_mode: 'daily' }) {
  const scene = stage({ now: '2026-10-01T00:00:00Z' });
  const structureId = await scene.structure(3_100, rule);
  const ida = await scene.creator('ida');
  await scene.goat.payoutStructures.assign(structureId, { creator_id: ida.id, assigned_at: '2026-10-01T00:00:00Z' });
  scene.mock.clock.to('2026-10-08T09:00:00Z');
  const store = memoryToolsetStore();
  const read: string[] = [];
  const toolset = await createToolset(scene.goat, {
    allow: ['read', 'money'],
    store,
    approve: async (request) => read.push(approvalText(request).split('\n').slice(1).join('\n')) > 0,
    now: () => scene.mock.clock.now,
  });
  const ask = async (tool: string, input: object = {}) => getData(await toolset.call(tool, input));
  return {
    ...scene,
    ida,
    structureId,
    read,
    ask,
    refusal: async (tool: string, input: object = {}) => getError(await toolset.call(tool, input)),
    store,
    earned: async () => {
      const rows = await scene.goat.payoutAccruals.list({ creator_id: ida.id }).toArray();
      return rows
        .map((row) => [row.period_start_at.slice(0, 10), row.amount_cents] as const)
        .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y));
    },
  };
}

export const raise = { creator: '@ida', amount_cents: 6_000, from: '2026-11-01' };
