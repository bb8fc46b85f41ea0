import { expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import { creatorStatement } from '../../src/workflows/index.js';
import { randomBy } from '../harness/any-order.js';
import { atLeast } from '../harness/breadth.js';

/** A world of three creators in which payments, bonuses, voids and rejections happen at random for four months. */
async function randomHistory(seed: number) {
  const random = randomBy(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const mock = createMock({ now: '2026-01-05T00:00:00Z' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  const ids: string[] = [];
  for (const at of [0, 1, 2]) {
    const rule = {
      period: at === 1 ? 'monthly' : 'weekly',
      amount_cents: 1_000 + below(90_000),
      criteria_type: 'recurring',
    } as const;
    const structure = await goat.payoutStructures.create({ project_id: mock.projectId, name: `${at}`, ...rule });
    const creator = await goat.creators.create(mock.projectId, { tiktok_handle: `creator.${at}` });
    await goat.payoutStructures.assign(structure.id, { creator_id: creator.id });
    ids.push(creator.id);
  }
  const changedAt: Record<string, string> = {};
  const debts = new Map<string, number>();
  const owedTo = async (creator_id: string) =>
    (await goat.payoutAccruals.list({ creator_id, status: 'earned', limit: 100 })).data;
  const noteDebts = async (month: string): Promise<void> => {
    for (const id of ids) {
      const owed = await owedTo(id);
      debts.set(
        `${id} ${month}`,
        owed.reduce((sum, { amount_cents }) => sum + amount_cents, 0),
      );
    }
  };
  const act = async (): Promise<void> => {
    const creator_id = ids[below(3)] ?? '';
    const owed = await owedTo(creator_id);
    const live = (await goat.payoutPayments.list({ creator_id, status: 'paid' })).data;
    const [some, payment] = [owed.slice(0, 1 + below(owed.length)), live[below(live.length)]];
    const due = some.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
    const kind = below(6);
    if (kind <= 2 && some.length > 0) {
      const total_amount_cents = kind === 2 ? due + below(5_000) - 2_500 : due;
      await goat.payoutPayments.create({
        creator_id,
        accrual_ids: some.map(({ id }) => id),
        total_amount_cents: Math.max(0, total_amount_cents),
      });
    } else if (kind === 3) await goat.payoutPayments.create({ creator_id, total_amount_cents: 1 + below(9_000) });
    else if (kind === 4 && payment) {
      await goat.payoutPayments.void(payment.id);
      changedAt[payment.id] = mock.clock.now;
    } else if (kind === 5 && some[0]) {
      await goat.payoutAccruals[below(2) === 0 ? 'reject' : 'void'](some[0].id);
      changedAt[some[0].id] = mock.clock.now;
    }
  };
  const months = ['2026-01', '2026-02', '2026-03', '2026-04'];
  for (const [at, month] of months.entries()) {
    const end = at === 3 ? '2026-04-20T12:00:00Z' : `${months[at + 1]}-01T00:00:00Z`;
    const last = new Date(Date.parse(end) - 60_000).toISOString();
    for (let count = 0; count < 6; count += 1) {
      await act();
      const next = Date.parse(mock.clock.now) + (1 + below(5)) * 86_400_000;
      if (next < Date.parse(last) - 3_600_000) mock.clock.to(new Date(next).toISOString());
    }
    mock.clock.to(last);
    await noteDebts(month);
    mock.clock.advance({ minutes: 10 });
  }
  return { mock, goat, ids, months, debts, changedAt };
}

it('statements of random histories add up: opening and rows are the closing, a month begins where the last ended, and now is what is owed', async () => {
  let voids = 0;
  for (let seed = 1; seed <= atLeast(12); seed += 1) {
    const { mock, goat, ids, months, debts, changedAt } = await randomHistory(seed);
    voids += Object.keys(changedAt).length;
    let [sum, bare] = [0, 0];
    for (const creatorId of ids) {
      let closing = 0;
      for (const month of months) {
        const { balances, rows, leftOut } = await creatorStatement(goat, { creatorId, month, changedAt });
        const [{ openingCents = 0, closingCents = 0 } = {}] = balances;
        expect([seed, month, leftOut]).toEqual([seed, month, []]);
        expect([seed, month, openingCents]).toEqual([seed, month, closing]);
        expect(rows.reduce((total, { cents }) => total + cents, openingCents)).toBe(closingCents);
        // A second computation: what the service said was owed at the end of that month.
        expect([seed, month, closingCents]).toEqual([seed, month, debts.get(`${creatorId} ${month}`)]);
        closing = closingCents;
      }
      sum += closing;
      const undated = await creatorStatement(goat, { creatorId, month: '2026-04' });
      bare += undated.balances[0]?.closingCents ?? 0;
    }
    const owed = await goat.payoutAccruals.list({ status: 'earned', limit: 100 }).toArray();
    const total = owed.reduce((cents, accrual) => cents + accrual.amount_cents, 0);
    expect([seed, sum, bare]).toEqual([seed, total, total]);
    expect(mock.ledger().balanced).toBe(true);
  }
  expect(voids).toBeGreaterThan(24);
});
