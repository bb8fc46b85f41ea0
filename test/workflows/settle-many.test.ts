import { describe, expect, it } from 'vitest';
import { settleAll } from '../../src/workflows/index.js';
import { createClientWith } from './odd-service.js';
import { stage } from './stage.js';

/** So many creators who have earned 100 cents each in one week, and a client whose requests are counted by route. */
async function manyOwed(count: number) {
  const creators = Array.from({ length: count }, (_, index) => ({ tiktok_handle: `creator${index}` }));
  const scene = stage({ seed: { projects: [{ name: 'Many', creators }] }, now: '2026-01-05T00:00:00Z' });
  const weekly = await scene.structure(100);
  const all = await scene.goat.creators.list({ limit: 100 }).toArray();
  for (const { id } of all) await scene.goat.payoutStructures.assign(weekly, { creator_id: id });
  scene.mock.clock.advance({ days: 7, hours: 9 });
  const routes = new Map<string, number>();
  /** The event right before the payment with that number. */
  const meanwhile = new Map<number, () => Promise<unknown>>();
  const counting = createClientWith(scene.mock, async (request) => {
    const route = `${request.method} ${new URL(request.url).pathname.split('/')[3]}`;
    const nth = (routes.get(route) ?? 0) + 1;
    routes.set(route, nth);
    if (route === 'POST payout-payments') await meanwhile.get(nth)?.();
    return request;
  });
  const paid = async () => (await scene.goat.payoutPayments.list({ status: 'paid', limit: 100 }).toArray()).length;
  return { ...scene, counting, routes, meanwhile, paid };
}

describe('settling many creators', () => {
  it('takes two requests a creator and the pages of the lists, as its dry run said before', async () => {
    const { counting, routes, paid } = await manyOwed(240);
    const { requests, totals } = await settleAll(counting, { dryRun: true });
    expect(totals.planned).toBe(240);
    routes.clear();
    const report = await settleAll(counting);
    expect(report.totals.committed).toBe(240);
    expect(report.requests).toBeNull();
    // Three pages of creators, one of voided payments; what is owed three times, then two, two, one and one after each 50.
    expect(Object.fromEntries(routes)).toEqual({
      'GET creators': 3,
      'POST payout-payments': 240,
      'GET payout-payments': 240 + 1,
      'GET payout-accruals': 3 + 2 + 2 + 1 + 1,
    });
    expect(report.usage.requests).toBe(requests);
    expect(report.usage.requests).toBeLessThanOrEqual(240 * 2.2 + 3 + 3 + 1);
    expect(await paid()).toBe(240);
  }, 60_000);

  it('pays no accrual that a person rejected, and every one that the cron added, from the next reading on', async () => {
    const { goat, mock, counting, meanwhile } = await manyOwed(70);
    let rejected = '';
    meanwhile.set(10, async () => {
      const [, last] = await goat.payoutAccruals.list({ status: 'earned', limit: 100 }).toArray();
      rejected = last?.creator_id ?? '';
      await goat.payoutAccruals.update(last?.id ?? '', { status: 'rejected' });
      mock.clock.advance({ days: 7 });
    });
    const report = await settleAll(counting, {}, { concurrency: 1 });
    const cents = report.creators.map(({ creatorId, paidCents }) => (creatorId === rejected ? 'rejected' : paidCents));
    // The list is read again after 50 creators: the last 20 are paid for two weeks, the others for one.
    expect(cents.filter((one) => one === 200).length).toBeGreaterThanOrEqual(19);
    expect(report.creators.find(({ creatorId }) => creatorId === rejected)?.paidCents).toBe(100);
    const again = await settleAll(goat);
    expect(report.totals.paidCents + again.totals.paidCents).toBe(70 * 200 - 100);
    expect(mock.ledger().balanced).toBe(true);
  }, 60_000);

  it('pays the rest of a debt of which somebody paid a part meanwhile, and nobody twice', async () => {
    const { goat, mock, counting, meanwhile } = await manyOwed(4);
    mock.clock.advance({ days: 7 });
    const taken: string[] = [];
    meanwhile.set(1, async () => {
      const open = await goat.payoutAccruals.list({ status: 'earned' }).toArray();
      for (const most of [2, 1]) {
        const creator_id = open.find((accrual) => !taken.includes(accrual.creator_id))?.creator_id ?? '';
        const own = open.filter((accrual) => accrual.creator_id === creator_id);
        taken.push(creator_id);
        await goat.payoutPayments.create({ creator_id, accrual_ids: own.slice(0, most).map(({ id }) => id) });
      }
    });
    const report = await settleAll(counting, {}, { concurrency: 1 });
    const outcomes = new Map(report.creators.map((one) => [one.creatorId, [one.outcome, one.paidCents]]));
    expect(outcomes.get(taken[0] ?? '')).toEqual(['already_paid', 0]);
    expect(outcomes.get(taken[1] ?? '')).toEqual(['committed', 100]);
    expect(report).toMatchObject({ outcome: 'committed', totals: { committed: 3, already_paid: 1, paidCents: 500 } });
    expect(mock.ledger().balanced).toBe(true);
  });

  it('does not pay everything outstanding by an old list, if the service takes no accruals by name', async () => {
    const { goat, mock } = await manyOwed(3);
    const deaf = createClientWith(mock, async (request) => {
      const text = request.method === 'POST' ? await request.clone().text() : '';
      if (!/accrual_ids|metadata/.test(text)) return request;
      const meta = { code: 'invalid_body' };
      return Response.json({ data: null, error: 'unknown field', meta }, { status: 400 });
    });
    const report = await settleAll(
      deaf,
      {},
      {
        concurrency: 1,
        settles: 'everything',
        onProgress: ({ done }) => {
          if (done === 1) mock.clock.advance({ days: 7 });
        },
      },
    );
    // The others earned another week after the list was read: that is planned and then paid, and nothing else.
    expect(report.totals).toMatchObject({ committed: 3, paidCents: 100 + 200 + 200 });
    expect(report.creators.every(({ plan, paidCents }) => plan?.totalCents === paidCents)).toBe(true);
    expect(await goat.payoutPayments.list({ status: 'voided' }).toArray()).toEqual([]);
  });
});
