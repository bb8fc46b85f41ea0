import { expect } from 'vitest';
import {
  type ApprovalRequest,
  approvalText,
  listUnfinished,
  memoryToolsetStore,
  type ToolsetStore,
} from '../../src/agents/index.js';
import { oneWeekEarned } from './scene.js';
import { getData } from './tool-result.js';
import { withoutResponse } from './without-response.js';

/** A payment by reference, as input of its plan. */
export const bonus = { creator: 'maya.moves', reference: 'invoice 17', total_cents: 900 };

/** Commits a plan of which no answer comes; the payment by reference is a bonus, or pays what is owed. */
export async function leftOpen(tool: 'plan_payment' | 'plan_settlement', isOfAccruals = false) {
  const scene = await oneWeekEarned();
  const { mock, maya } = scene;
  const store = memoryToolsetStore({ clock: { now: () => Date.parse(mock.clock.now) } });
  const { goat, held } = withoutResponse(mock);
  const toolset = await scene.tools({ store }, goat);
  const input = tool === 'plan_payment' ? bonus : { creator: 'maya.moves' };
  const { data: owed } = await scene.goat.payoutAccruals.list({ creator_id: maya.id });
  const more = isOfAccruals ? { accrual_ids: owed.map(({ id }) => id), total_cents: 25_000 } : {};
  const { plan_id } = getData(await toolset.call(tool, { ...input, ...more }));
  const receipt = getData(await toolset.call('commit_plan', { plan_id }));
  expect(receipt).toMatchObject({ outcome: 'unknown', paid_cents: 0 });
  return {
    ...scene,
    store,
    plan_id: String(plan_id),
    unfinished: (options: object = {}) => listUnfinished(scene.goat, { store, now: () => mock.clock.now, ...options }),
    payments: () => scene.paid(maya.id),
    ...afterwards(scene, { store, held, plan_id }),
  };
}

type Scene = Pick<Awaited<ReturnType<typeof oneWeekEarned>>, 'mock' | 'goat' | 'tools'>;
type Sent = { readonly store: ToolsetStore; readonly held: readonly Request[]; readonly plan_id: unknown };

/** A commit without an answer goes on: its requests arrive after all, and the host starts again. */
export function afterwards({ mock, goat, tools }: Scene, { store, held, plan_id }: Sent) {
  /** The same store, after a restart. `read` has each text that a person was asked. */
  const restart = async ({ by = goat, kept = store } = {}) => {
    const read: string[] = [];
    const approve = async (request: ApprovalRequest) => read.push(approvalText(request)) > 0;
    const toolset = await tools({ store: kept, approve }, by);
    return { toolset, read, commit: async () => getData(await toolset.call('commit_plan', { plan_id })) };
  };
  const arrive = async (count = held.length) => {
    for (const request of held.slice(0, count)) await mock.fetch(request.clone());
  };
  return { held, restart, arrive };
}
