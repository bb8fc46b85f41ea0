import { tellNeverPaid } from '../judge/calm-left.js';
import type { ExploreReport } from './report.js';

/** The result of an exploration in a sentence or two. */
export function tellVerdict({
  calm,
  failures,
  assumed,
  holds,
}: Pick<ExploreReport, 'calm' | 'failures' | 'assumed' | 'holds'>): string {
  if (failures.length > 0) return `Failures: ${failures.length}.`;
  if (!holds) return 'Nothing was shown to hold, because no invariant had anything to judge.';
  const never = tellNeverPaid(calm.left);
  const held = never === undefined ? 'Everything held.' : `Held for what it pays. Never paid: ${never}.`;
  const [first] = assumed;
  return first ? `${held} Not counted, because it rests on an assumption (${first.assumes}): ${first.message}.` : held;
}
