import { describe, expect, it } from 'vitest';
import { weeklyPayoutReview } from '../../src/workflows/index.js';
import { stage } from './stage.js';

describe('the weekly payout review', () => {
  it('flags accruals of an assignment that reaches back, and payments of less than was due', async () => {
    const { goat, mock, creator, structure } = stage();
    const weekly = await structure(10_000);
    const maya = await creator('maya.moves', await structure(500));
    const otis = await creator('chef_otis', weekly);
    mock.clock.to('2026-01-14T00:00:00Z');
    await goat.payoutStructures.assign(weekly, { creator_id: maya.id, assigned_at: '2026-01-06T00:00:00Z' });
    const body = { creator_id: otis.id, auto_apply_outstanding: true, total_amount_cents: 9_000 } as const;
    const short = await goat.payoutPayments.create(body);
    mock.clock.to('2026-01-14T01:00:00Z');
    const review = await weeklyPayoutReview(goat);
    const flags = review.creators.map(({ creatorId, flags: [flag] }) => [creatorId, flag?.code, flag?.message]);
    expect(flags).toEqual([
      [
        maya.id,
        'accrued_late',
        '1 accruals were made more than a day after their period: an assignment that reaches back, or a run that came late.',
      ],
      [otis.id, 'underpaid', `Payment ${short.id} paid 1000 cents less than was due; they are owed no more.`],
    ]);
    await goat.payoutPayments.update(short.id, { status: 'voided' });
    const after = (await weeklyPayoutReview(goat)).creators.find(({ creatorId }) => creatorId === otis.id);
    expect(after).toMatchObject({ dueCents: 10_000, flags: [] });
  });
});
