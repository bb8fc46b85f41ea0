import { describe, expect, it } from 'vitest';
import { Office } from './office.js';

/* A stalled scraper holds some periods back while later ones are settled: what then comes late must still be right. */

describe('a period that waited for the scraper', () => {
  it('names the assignments that touch it, not those of a later one that was settled first', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    const deal = office.structure({ criteria_type: 'cpm', amount_cents: 1000 });
    const [first] = office.assign(deal, creator);
    office.mock.setScraper('stalled');
    office.post(creator, '2026-01-05T00:00:00.000Z', 5000);
    // The week of January 12 pays a flat rate, and both assignments touch it.
    office.goto('2026-01-13T00:00:00Z');
    office.edit(deal, { criteria_type: 'recurring' });
    office.unassign(deal, creator);
    office.goto('2026-01-16T00:00:00Z');
    const [second] = office.assign(deal, creator);
    office.goto('2026-01-19T01:00:00Z');
    expect(office.owed()).toEqual(['2026-01-12..2026-01-19 1000']);
    office.mock.setScraper('auto');
    office.goto('2026-01-19T03:00:00Z');

    expect(office.owed()).toEqual(['2026-01-05..2026-01-12 5000', '2026-01-12..2026-01-19 1000']);
    expect(office.accruals().map((accrual) => accrual.inputs_snapshot?.assignment_ids)).toEqual([
      [first?.id],
      [first?.id, second?.id],
    ]);
    office.goto('2026-02-02T01:00:00Z');
    const starts = office.accruals().map((accrual) => accrual.period_start_at);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('is evaluated in the order of assignment, whoever was scraped first', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const [ana, beto] = [office.creator(), office.creator()];
    const deal = office.structure({ criteria_type: 'cpm', amount_cents: 1000 });
    for (const creator of [ana, beto]) {
      office.assign(deal, creator);
      office.post(creator, '2026-01-05T00:00:00.000Z', 5000);
    }
    office.mock.setScraper('stalled');
    office.goto('2026-01-12T01:00:00Z');
    for (const id of [beto, ana]) office.api.ok('scrapeCreator', { params: { id } });
    office.goto('2026-01-12T02:00:00Z');
    const made = (office.mock.snapshot().world.tables.payout_accruals ?? []) as readonly { readonly id: string }[];
    const owner = new Map(office.accruals().map(({ id, creator_id }) => [id, creator_id]));
    expect(made.map(({ id }) => owner.get(id))).toEqual([ana, beto]);
  });
});

describe('an accrual that is paid', () => {
  it('names the payment that paid it, not another one of the same creator', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    office.assign(office.structure(), creator);
    office.goto('2026-01-19T01:00:00Z');
    const payments = office.accruals().map(({ id }) => {
      const body = { creator_id: creator, accrual_ids: [id] };
      return { accrual: id, payment: office.api.ok('createPayoutPayment', { body }).id };
    });
    expect(payments).toHaveLength(2);
    for (const { accrual, payment } of payments) {
      const refused = office.api.refused('updatePayoutAccrual', 'accrual_paid', {
        params: { id: accrual },
        body: { status: 'voided' },
      });
      expect(refused.meta).toMatchObject({ payment_id: payment });
    }
  });
});
