import { describe, expect, expectTypeOf, it } from 'vitest';
import { createMock, type Whole } from '../../mocks/index.js';
import { createClient, type PayoutPayment, type Video } from '../../src/index.js';

describe('what the mock itself answers', () => {
  it('has every field, those too that the service has not published', () => {
    const mock = createMock({ seed: 'demo' });
    expectTypeOf(mock.postVideos).returns.items.toHaveProperty('created_at').toEqualTypeOf<string>();
    expectTypeOf(mock.setVideoCounts).returns.toHaveProperty('updated_at').toEqualTypeOf<string>();
    expectTypeOf(mock.setCreatorCounts).returns.toHaveProperty('avatar_url').toEqualTypeOf<string | null>();
    expectTypeOf<Video>().toHaveProperty('created_at').toEqualTypeOf<string | undefined>();
  });

  it('is read through the client as a whole row, lines and adjustments included', async () => {
    const mock = createMock({ seed: 'demo' });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    const { id: creator_id } = await goat.creators.find('@maya.moves');
    const paid = await goat.payoutPayments.create({ creator_id, auto_apply_outstanding: true });
    // @ts-expect-error it may be missing: the service has not published it
    paid.created_at.slice(0, 4);

    const payment = paid as Whole<PayoutPayment>;
    expect(payment.created_at.slice(0, 4)).toBe('2026');
    const [line] = payment.payout_payment_lines;
    expectTypeOf(line?.accrual_id).toEqualTypeOf<string | undefined>();
    expectTypeOf<Whole<PayoutPayment>['payout_payment_lines'][number]['accrual_id']>().toEqualTypeOf<string>();
    expect(line?.accrual_id).toMatch(/^[0-9a-f-]{36}$/);
    expect(line?.payment_id).toBe(payment.id);
  });
});
