import { orGone, readCreator } from '../../../workflows/find/read-rows.js';
import type { Run } from '../../../workflows/run/run.js';
import type { SinglePlan } from '../../payments/plan/any-plan.js';
import { findKnownHandles } from '../../payments/plan/known-handles.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { handleText } from '../../text/untrusted-text.js';

/**
 * The name of a payee for a person: the handle, a removed creator's last known handle, or a text that says that it is
 * missing.
 */
export async function payeeText(run: Run, store: ToolsetStore, creatorId: string | null): Promise<string> {
  if (creatorId === null) return 'nobody by name (ad-hoc)';
  const creator = await orGone(readCreator(run, creatorId));
  if (creator !== null) return handleText(creator.tiktok_handle);
  return removedText(creatorId, (await findKnownHandles(run, store, [creatorId])).get(creatorId));
}

/** The names of the payees of plans, one per plan: the handle, or a removed creator's last known handle. */
export async function namePayees(
  run: Run,
  store: ToolsetStore,
  plans: readonly Pick<SinglePlan, 'creatorId' | 'handle'>[],
): Promise<string[]> {
  const isRemoved = ({ creatorId, handle }: Pick<SinglePlan, 'creatorId' | 'handle'>): boolean => creatorId === handle;
  const removed = plans.filter(isRemoved).flatMap(({ creatorId }) => creatorId ?? []);
  const known = await findKnownHandles(run, store, removed);
  return plans.map((plan) => {
    const { creatorId, handle } = plan;
    if (creatorId === null) return 'ad-hoc';
    return isRemoved(plan) ? removedText(creatorId, known.get(creatorId)) : `${handleText(handle)}`;
  });
}

/** The name of a removed creator: the last known handle, or the id. */
export function removedText(creatorId: string, handle: string | null | undefined): string {
  return handle ? `${handleText(handle)} (removed)` : `the removed creator ${creatorId} (handle not known)`;
}
