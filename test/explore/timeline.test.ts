import {
  type ExploreFailure,
  type ExploreReport,
  explore,
  type RequestStep,
  type StoryStep,
} from 'trackagoat-sdk/explore';
import { beforeAll, expect, it } from 'vitest';
import { explorationHtml } from '../../cli/explore/exploration-html.js';
import { findWorkers } from './jobs/buggy.js';
import { createWorld } from './world.js';

let report: ExploreReport;
let failure: ExploreFailure;
let creatorId: string;
beforeAll(async () => {
  const found = await createWorld();
  const workers = findWorkers('checks, then pays');
  report = await explore({ world: found.world, workers, maxFailures: 1, pairs: 0, seeds: 0 });
  [failure, creatorId] = [report.failures[0] as ExploreFailure, found.creatorId];
});

const isPayment = (step: StoryStep): step is RequestStep =>
  step.kind === 'request' && step.operation === 'createPayoutPayment';

it('says of each step who did what when, what came of it, and whom and how much it pays', () => {
  const payments = failure.steps.filter(isPayment);
  const shown = payments.map(({ worker, fate, status, cents, payee, tookEffect }) => {
    return [worker, fate, status, cents, payee?.handle, payee?.id === creatorId, tookEffect];
  });
  // Two weeks of $100 were owed; worker 1's payment does not arrive, worker 2 pays, worker 1 sends it again.
  expect(shown).toEqual([
    [1, 'lost_before', null, 20_000, 'maya.moves', true, false],
    [2, 'deliver', 201, 20_000, 'maya.moves', true, true],
    [1, 'deliver', 201, 20_000, 'maya.moves', true, true],
  ]);
  const times = failure.steps.filter((step) => step.kind === 'request').map(({ at }) => at);
  expect(times).toEqual([...times].sort());
  expect(payments.every(({ key }) => key !== null)).toBe(true);
});

it('is a page with a lane a worker, and shows text by others as text', () => {
  const steps = failure.steps.map((step) => (isPayment(step) ? { ...step, key: '"><img src=x>' } : step));
  const html = explorationHtml({ ...report, failures: [{ ...failure, message: '<script>', steps }] });
  // A landmark, without which a screen reader cannot go to the text.
  expect(html).toMatch(/<main>\n<h1>[\s\S]*<\/main>/);
  expect(html).toContain('<ol class="lanes" style="--workers: 2">');
  // A card a request: three reads and the payment of each, and worker 1's payment again.
  expect(html.match(/class="card[^"]*" style="--worker: 1"/g)).toHaveLength(5);
  expect(html.match(/class="card[^"]*" style="--worker: 2"/g)).toHaveLength(4);
  expect(html).not.toMatch(/<(script|img)/);
  expect(html).toContain('&#60;script&#62;');
});
