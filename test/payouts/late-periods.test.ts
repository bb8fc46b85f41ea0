import { describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

/* A stalled scraper holds some periods back while later ones are settled: what then comes late must still be right. */

describe('a period that waited for the scraper', () => {
  it('names the assignments that touch it, not those of a later one that was settled first', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    const deal = fixture.structure({ criteria_type: 'cpm', amount_cents: 1000 });
    const [first] = fixture.assign(deal, creator);
    fixture.mock.setScraper('stalled');
    fixture.post(creator, '2026-01-05T00:00:00.000Z', 5000);
    // The week of January 12 pays a flat rate, and both assignments touch it.
    fixture.goto('2026-01-13T00:00:00Z');
    fixture.edit(deal, { criteria_type: 'recurring' });
    fixture.unassign(deal, creator);
    fixture.goto('2026-01-16T00:00:00Z');
    const [second] = fixture.assign(deal, creator);
    fixture.goto('2026-01-19T01:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-12..2026-01-19 1000']);
    fixture.mock.setScraper('auto');
    fixture.goto('2026-01-19T03:00:00Z');

    expect(fixture.owed()).toEqual(['2026-01-05..2026-01-12 5000', '2026-01-12..2026-01-19 1000']);
    expect(fixture.accruals().map((accrual) => accrual.inputs_snapshot?.assignment_ids)).toEqual([
      [first?.id],
      [first?.id, second?.id],
    ]);
    fixture.goto('2026-02-02T01:00:00Z');
    const starts = fixture.accruals().map((accrual) => accrual.period_start_at);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('is evaluated in the order of assignment, whoever was scraped first', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const [ana, beto] = [fixture.creator(), fixture.creator()];
    const deal = fixture.structure({ criteria_type: 'cpm', amount_cents: 1000 });
    for (const creator of [ana, beto]) {
      fixture.assign(deal, creator);
      fixture.post(creator, '2026-01-05T00:00:00.000Z', 5000);
    }
    fixture.mock.setScraper('stalled');
    fixture.goto('2026-01-12T01:00:00Z');
    for (const id of [beto, ana]) fixture.api.ok('scrapeCreator', { params: { id } });
    fixture.goto('2026-01-12T02:00:00Z');
    const made = (fixture.mock.snapshot().world.tables.payout_accruals ?? []) as readonly { readonly id: string }[];
    const owner = new Map(fixture.accruals().map(({ id, creator_id }) => [id, creator_id]));
    expect(made.map(({ id }) => owner.get(id))).toEqual([ana, beto]);
  });
});

it('an accrual that is paid names the payment that paid it, not another one of the same creator', () => {
  const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
  const creator = fixture.creator();
  fixture.assign(fixture.structure(), creator);
  fixture.goto('2026-01-19T01:00:00Z');
  const payments = fixture.accruals().map(({ id }) => {
    const body = { creator_id: creator, accrual_ids: [id] };
    return { accrual: id, payment: fixture.api.ok('createPayoutPayment', { body }).id };
  });
  expect(payments).toHaveLength(2);
  for (const { accrual, payment } of payments) {
    const refused = fixture.api.refused('updatePayoutAccrual', 'accrual_paid', {
      params: { id: accrual },
      body: { status: 'voided' },
    });
    expect(refused.meta).toMatchObject({ payment_id: payment });
  }
});
