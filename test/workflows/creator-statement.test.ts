import { expect, it } from 'vitest';
import { type CreatorStatement, creatorStatement, recordPayment } from '../../src/workflows/index.js';
import { createBentClient } from './odd-service.js';
import { oneWeekEarned, stage } from './stage.js';

const kinds = ({ rows }: CreatorStatement) => rows.map(({ kind, cents }) => [kind, cents]);

it('a statement lists what was earned, sent above the debt, given as a bonus, voided and rejected', async () => {
  const { goat, mock, maya } = await oneWeekEarned();
  mock.clock.to('2026-01-26T09:00:00Z');
  const accruals = await goat.payoutAccruals.list({ creator_id: maya.id }).toArray();
  const [first, second, third] = accruals.sort((a, b) => (a.period_end_at < b.period_end_at ? -1 : 1));
  const pay = { creatorId: maya.id, accrualIds: [first?.id ?? ''], totalCents: 26_000, reference: 'week 1' };
  const paid = await recordPayment(goat, pay);
  const bonus = { creatorId: maya.id, totalCents: 9_000, reference: 'bonus', paidAt: '2026-01-20T00:00:00Z' };
  await recordPayment(goat, bonus);
  const next = { ...pay, accrualIds: [second?.id ?? ''], totalCents: 25_500, reference: 'week 2' };
  const late = await recordPayment(goat, next);
  mock.clock.to('2026-02-10T09:00:00Z');
  await goat.payoutPayments.void(late.payment?.id ?? '');
  await goat.payoutAccruals.reject(third?.id ?? '');
  const changedAt = { [late.payment?.id ?? '']: '2026-02-03T00:00:00Z', [third?.id ?? '']: '2026-02-05T00:00:00Z' };
  const january = await creatorStatement(goat, { creatorId: '@maya.moves', month: '2026-01', changedAt });
  expect(kinds(january)).toEqual([
    ['earned', 25_000],
    ['earned', 25_000],
    ['bonus', 9_000],
    ['paid', -9_000],
    ['earned', 25_000],
    ['adjustment', 1_000],
    ['paid', -26_000],
    ['adjustment', 500],
    ['paid', -25_500],
  ]);
  expect(january).toMatchObject({
    handle: 'maya.moves',
    balances: [{ currency: 'USD', openingCents: 0, closingCents: 25_000 }],
    knownAt: '2026-02-10T09:00:00.000Z',
    leftOut: [],
  });
  expect(january.rows.at(-3)).toMatchObject({ id: paid.payment?.id, at: '2026-01-26T09:00:00.000Z' });
  const february = await creatorStatement(goat, { creatorId: maya.id, month: '2026-02', changedAt });
  expect(kinds(february)).toEqual([
    ['earned', 25_000],
    ['adjustment', -500],
    ['voided', 25_500],
    ['rejected', -25_000],
    ['earned', 25_000],
  ]);
  expect(february.balances).toEqual([{ currency: 'USD', openingCents: 25_000, closingCents: 75_000 }]);
  // Without the days, both count as if they had never been, and that is said.
  const undated = await creatorStatement(goat, { creatorId: maya.id, month: '2026-02' });
  expect(kinds(undated)).toEqual([
    ['earned', 25_000],
    ['earned', 25_000],
  ]);
  expect(undated.balances).toEqual([{ currency: 'USD', openingCents: 25_000, closingCents: 75_000 }]);
  expect(undated.leftOut.map(({ what, count }) => [what, count])).toEqual([
    ['voided payments', 1],
    ['rejected accruals', 1],
  ]);
  const blind = createBentClient(mock, (body, { url }) => (url.includes('-payments') ? { ...body, data: [] } : body));
  const { leftOut } = await creatorStatement(blind, { creatorId: maya.id, month: '2026-02', changedAt });
  expect(leftOut.map(({ what }) => what)).toEqual([expect.stringMatching(/^a difference of 25000 cents/)]);
});

it('a statement says what an amount was computed from, by its inputs alone', async () => {
  const scene = stage();
  const cpm = await scene.structure(150, { criteria_type: 'cpm' });
  const maya = await scene.creator('maya.moves', cpm);
  const video = { posted_at: '2026-01-06T12:00:00Z', view_count: 120_000 };
  scene.mock.clock.to('2026-01-07T00:00:00Z');
  scene.mock.postVideos(maya.id, [video]);
  scene.mock.clock.to('2026-01-12T09:00:00Z');
  const { rows } = await creatorStatement(scene.goat, { creatorId: maya.id, month: '2026-01' });
  const text = '120,000 views of 1 video, at $1.50 per 1,000.';
  expect(rows).toMatchObject([{ kind: 'earned', cents: 18_000, text, at: '2026-01-12T00:00:00.000Z' }]);
});

it('a statement is that of a removed creator by the id, and refuses a month that does not exist or has not begun', async () => {
  const { goat, maya } = await oneWeekEarned();
  await goat.creators.delete(maya.id);
  const month = '2026-01';
  const statement = await creatorStatement(goat, { creatorId: maya.id, month });
  expect(statement).toMatchObject({
    handle: maya.id,
    balances: [{ closingCents: 25_000 }],
    rows: [{ text: 'A fixed amount.' }],
  });
  const wrong = [{ month: '2026-13' }, { month: '2026-02' }, { month: 'January' }, { changedAt: { a: 'soon' } }];
  const refused = { code: 'invalid_input', message: expect.stringMatching(/^creatorStatement: /) };
  for (const change of wrong) {
    const call = creatorStatement(goat, { creatorId: maya.id, month, ...change });
    await expect(call).rejects.toMatchObject(refused);
  }
});
