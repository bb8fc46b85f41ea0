import { toDay } from '../../workflows/days.js';
import { listBegun } from '../changes/open-change.js';
import type { ToolContext } from '../tool.js';
import { ToolRefusal } from '../tool-error.js';

/**
 * What to say of changes that a person approved and that were begun and not finished, a sentence each: half of a raise pays
 * a creator twice, or not at all. A bound toolset hears of its own.
 */
export async function describeUnfinished({ store, scope, offers }: ToolContext): Promise<string[]> {
  const begun = await listBegun(store);
  const own = begun.filter((change) => isInside(() => scope.checkChange(change, change.planId)));
  return own.slice(0, 5).map(({ planId, summary, at }) => {
    const how = offers('commit_plan')
      ? `commit_plan with the plan_id ${planId} finishes it, within two days of its plan; later plan it anew.`
      : 'A person has to see to it.';
    return `Approved on ${toDay(at)}, begun and not finished: ${summary} ${how}`;
  });
}

function isInside(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof ToolRefusal) return false;
    throw error;
  }
}
