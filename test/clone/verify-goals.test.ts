import { verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import { beforeAll, describe, expect, it } from 'vitest';
import { stage } from '../workflows/stage.js';
import { type Row, readRowsWith } from './ledger-scene.js';

type Metric = 'views' | 'engagement' | 'followers';

/** One creator with weekly goals of views, engagement and followers, all met in the first week: 1,200, 150 and 60 were gained. */
async function createScene() {
  const { mock, goat, structure, creator } = stage({ now: '2026-01-05T00:00:00Z' });
  const { id } = await creator('dora');
  const deal = await structure(5000, { name: 'goals', criteria_type: 'goals' });
  const targets: [Metric, number][] = [
    ['views', 1000],
    ['engagement', 100],
    ['followers', 50],
  ];
  for (const [metric, target_value] of targets) await goat.goals.create(id, { metric, target_value, period: 'weekly' });
  await goat.payoutStructures.assign(deal, { creator_id: id });
  mock.clock.to('2026-01-05T12:00:00Z');
  mock.setCreatorCounts(id, { follower_count: 1000 });
  const [video] = mock.postVideos(id, [{ posted_at: '2026-01-05T11:00:00Z', view_count: 0 }]);
  mock.clock.to('2026-01-08T12:00:00Z');
  mock.setVideoCounts(video?.id ?? '', { view_count: 1200, like_count: 100, comment_count: 30, share_count: 20 });
  mock.setCreatorCounts(id, { follower_count: 1060 });
  mock.clock.to('2026-01-20T00:00:00Z');
  /** A client for whom the ledger says `factor` times what a goal came to; with 0 it has no accrual at all. */
  const readWith = (metric: Metric, factor: number) =>
    readRowsWith(mock, '/payout-accruals', ({ inputs_snapshot: inputs, ...row }) => {
      const change = (goal: Row): Row => (goal.metric === metric ? { ...goal, actual: goal.actual * factor } : goal);
      return factor === 0 ? [] : { ...row, inputs_snapshot: { ...inputs, goals: inputs.goals.map(change) } };
    });
  return { readWith };
}

let scene: Awaited<ReturnType<typeof createScene>>;
beforeAll(async () => {
  scene = await createScene();
});

describe('with its history, verify compares the results of goals with the days', () => {
  it('and finds a sound ledger sound', async () => {
    const report = await verifyAccruals(scene.readWith('views', 1), { history: true });
    expect(report.verdict).toBe('sound');
    const steps = report.accruals.flatMap((check) => check.steps).filter(({ step }) => step === 'history');
    expect(steps.map(({ ledger, agrees }) => `${ledger} ${agrees}`).sort()).toEqual([
      '1200 views true',
      '150 engagement true',
      '60 followers true',
    ]);
  });

  it('and names followers that are ten times as many', async () => {
    const report = await verifyAccruals(scene.readWith('followers', 10), { history: true });
    expect(report.verdict).toBe('unsound');
    expect(verificationText(report)).toMatch(/! +history +600 followers +60 followers/);
  });

  it('and names the pay that may be missing, of which it knows nothing without the history', async () => {
    const report = await verifyAccruals(scene.readWith('followers', 0), { history: true });
    expect([report.verdict, report.unpaid.map(({ periodStartAt }) => periodStartAt)]).toEqual([
      'unproven',
      ['2026-01-05T00:00:00.000Z'],
    ]);
    expect((await verifyAccruals(scene.readWith('followers', 0))).unpaid).toEqual([]);
  });
});
