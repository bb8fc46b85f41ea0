import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { cloneOrganization } from 'trackagoat-sdk/clone';
import { explore, type Program } from 'trackagoat-sdk/explore';
import { settleAll, settleCreator, weeklyPayoutReview } from 'trackagoat-sdk/workflows';
import { afterEach, expect, it, vi } from 'vitest';
import { serveForTest } from '../harness/served-mock.js';
import { stage } from '../workflows/stage.js';

afterEach(() => void vi.unstubAllGlobals());

/** A clone of a service that was reached over HTTP; from then on every request that leaves this process fails the test. */
async function cloneAndCutOff() {
  const live = await serveForTest({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
  const clone = await cloneOrganization(createClient({ apiKey: live.mock.createKey(['read']), baseUrl: live.baseUrl }));
  const requests = live.mock.requests.find().length;
  const left: string[] = [];
  vi.stubGlobal('fetch', async (input: Request | string) => {
    left.push(typeof input === 'string' ? input : input.url);
    throw new TypeError('no way out');
  });
  const expectUntouched = (): void => {
    expect(left).toEqual([]);
    expect(live.mock.requests.find().length).toBe(requests);
  };
  return { ...clone, live: live.mock, baseUrl: live.baseUrl, expectUntouched };
}

it('lets workflows and the tools of agents review, plan and pay on a clone alone: the live ledger stays as it was', async () => {
  const { goat, mock, live, baseUrl, expectUntouched } = await cloneAndCutOff();
  const before = live.ledger();
  const toolset = await createToolset(goat, { allow: ['read', 'write', 'money'], approve: async () => true });
  expect(await toolset.call('weekly_payout_review', {})).toMatchObject({ ok: true });
  const [owed] = await goat.payoutAccruals.list({ status: 'earned' }).toArray({ limit: 1 });
  const plan = await toolset.call('plan_settlement', { creator: owed?.creator_id, method: 'Venmo' });
  const { plan_id, total_cents } = (plan as unknown as { data: { plan_id: string; total_cents: number } }).data;
  expect(await toolset.call('commit_plan', { plan_id })).toMatchObject({ ok: true });
  expect((await goat.payoutAccruals.get(owed?.id ?? '')).status).toBe('paid');
  const { totals } = await weeklyPayoutReview(goat);
  expect(totals.payableCents).toBeGreaterThan(0);
  const report = await settleAll(goat, { method: 'Venmo' });
  expect(report.totals.paidCents).toBe(before.sums.earned - total_cents);
  expect([mock.ledger().sums.earned, mock.ledger().balanced]).toEqual([0, true]);
  expect(live.ledger()).toEqual(before);
  expect([goat.baseUrl, mock.apiKey === live.apiKey]).toEqual(['https://clone.invalid/api/v1', false]);
  expect(JSON.stringify(mock.snapshot())).not.toContain(baseUrl);
  await expect(mock.fetch(`${baseUrl}/projects`)).rejects.toThrow();
  expectUntouched();
});

it('lets the explorer break the network of a clone alone', async () => {
  const { mock, expectUntouched } = await cloneAndCutOff();
  const [creator] = mock.snapshot().world.tables.payout_accruals as unknown as { creator_id: string }[];
  const job: Program = ({ goat }) => settleCreator(goat, { creatorId: creator?.creator_id ?? '', method: 'Venmo' });
  const report = await explore({ world: mock, workers: [job], invariants: ['paidOnce'], seeds: 4, singles: false });
  expect(report.holds).toBe(true);
  expectUntouched();
});

it('shows what is owed on a later day, and what another rate would change, worked out by hand', async () => {
  const { mock: live, goat, structure, creator } = stage({ now: '2026-01-05T00:00:00Z' });
  const flat = await structure(10_000);
  await creator('ana', flat);
  live.clock.to('2026-01-14T12:00:00Z');
  const { goat: rehearsal, mock, unknown } = await cloneOrganization(goat);
  expect(unknown.map(({ code }) => code)).not.toContain('settled_without_accrual');
  mock.checkpoint('today');
  const owedOn = (end: string): number => {
    mock.clock.to(end);
    const { earned } = mock.ledger().sums;
    mock.rewind('today');
    return earned;
  };
  // The week of the 5th is owed. Those of the 12th, the 19th and the 26th end before 5 February.
  expect([owedOn('2026-01-14T12:00:00Z'), owedOn('2026-02-05T00:00:00Z')]).toEqual([10_000, 40_000]);
  await rehearsal.payoutStructures.update(flat, { amount_cents: 12_500 });
  mock.clock.to('2026-02-05T00:00:00Z');
  expect(mock.ledger().sums.earned).toBe(10_000 + 3 * 12_500);
  expect([live.ledger().sums.earned, (await goat.payoutStructures.get(flat)).current_version?.version]).toEqual([
    10_000, 1,
  ]);
});
