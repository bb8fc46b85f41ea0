import { toDay } from '../../../workflows/run/days.js';
import { listBegun } from '../../changes/open-change.js';
import type { ToolContext } from './tool.js';

/** How many are named. */
const NAMED = 5;

/**
 * Notes about approved changes that were begun and not finished, one sentence each. A bound toolset sees only its own.
 */
export async function describeUnfinished({ store, scope, offers }: ToolContext): Promise<string[]> {
  const begun = (await listBegun(store)).filter((change) => scope.hasChange(change));
  return begun.slice(0, NAMED).map(({ planId, summary, at }) => {
    const nextStep = offers('commit_plan')
      ? `commit_plan with the plan_id ${planId} finishes it, within two days of its plan; later plan it anew.`
      : 'A person has to see to it.';
    return `Approved on ${toDay(at)}, begun and not finished: ${summary} ${nextStep}`;
  });
}
