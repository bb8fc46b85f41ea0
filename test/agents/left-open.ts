import { expect } from 'vitest';
import { listUnfinished, memoryToolsetStore } from '../../src/agents/index.js';
import { oneWeekEarned } from './scene.js';
import { getData } from './tool-result.js';
import { withoutResponse } from './without-response.js';

/** A payment by reference, as input of its plan. */
export const bonus = { creator: 'maya.moves', reference: 'invoice 17', total_cents: 900 };

/** Commits a plan of which no answer comes. */
export async function leftOpen(tool: 'plan_payment' | 'plan_settlement', store = memoryToolsetStore()) {
  const scene = await oneWeekEarned();
  const { mock } = scene;
  const { goat, held } = withoutResponse(mock);
  const toolset = await scene.tools({ store }, goat);
  const input = tool === 'plan_payment' ? bonus : { creator: 'maya.moves' };
  const { plan_id } = getData(await toolset.call(tool, input));
  const receipt = getData(await toolset.call('commit_plan', { plan_id }));
  expect(receipt).toMatchObject({ outcome: 'unknown', paid_cents: 0 });
  const unfinished = (more: object = {}) => listUnfinished(scene.goat, { store, now: () => mock.clock.now, ...more });
  const restarted = await scene.tools({ store });
  return { ...scene, store, held, plan_id, unfinished, restarted };
}
