import { loadDocument } from '../../mocks/api/document.js';
import { Explorer } from './explorer.js';
import { CaseRunner } from './judge/case-runner.js';
import { collectEvidence } from './judge/judge.js';
import { type Exploration, type ExploreOptions, readOptions } from './options.js';
import { withPatchedGlobals } from './run/patch-globals.js';
import type { ExploreFailure, ExploreReport, Replayed } from './tell/report.js';
import { tellStory } from './tell/story.js';
import { listSteps } from './tell/story-step.js';

const setups = new WeakMap<ExploreFailure, Exploration>();

/**
 * Runs programs against forks of a world, again and again, and decides at every request what goes wrong: first nothing,
 * then every single fault, then pairs of faults, then random schedules from seeds. It checks the invariants after each
 * run, and after a calm run that follows it. It shortens a failure as far as possible, and writes it as a story.
 *
 * @throws RangeError for unknown or contradictory options; TypeError, with the difference, for programs whose requests
 * differ each time.
 */
export async function explore(options: ExploreOptions): Promise<ExploreReport> {
  const exploration = readOptions(options);
  // A schedule cannot express waiting for a file.
  await loadDocument();
  const report = await withPatchedGlobals(exploration.setup.border, () => new Explorer(exploration).run());
  for (const failure of report.failures) setups.set(failure, exploration);
  return report;
}

/** Runs the schedule of a failure again. In another process, give the same options with which it was found. */
export async function replay(failure: ExploreFailure, options?: ExploreOptions): Promise<Replayed> {
  const exploration = options !== undefined ? readOptions(options) : setups.get(failure);
  if (!exploration) {
    throw new RangeError('replay: this failure was found in another process; pass the options of explore as well.');
  }
  await loadDocument();
  return withPatchedGlobals(exploration.setup.border, async () => {
    const runner = new CaseRunner(exploration);
    const found = await runner.studyCalm(() => {});
    const followed = await runner.follow(failure.schedule, failure.worker);
    // A job that fails or does nothing even when nothing goes wrong has not been corrected.
    const same = found.find(({ failed: { invariant } }) => invariant === failure.invariant);
    const calm = same ?? (followed.failed === null ? found[0] : undefined);
    const { judged, failed } = calm ?? { judged: followed, failed: followed.failed };
    const steps = listSteps({ ...judged, handles: runner.handles });
    return {
      failed: failed && { invariant: failed.invariant, message: failed.message },
      steps,
      story: tellStory(steps, failed?.diagnosis),
      evidence: collectEvidence(judged),
    };
  });
}
