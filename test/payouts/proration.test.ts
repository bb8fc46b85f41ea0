import { describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

describe('proration', () => {
  it('pays by daily for the UTC days that the assignment touches, halves up', () => {
    const fixture = new PayoutFixture('2026-01-07T23:59:59.999Z');
    const creator = fixture.creator();
    const structure = fixture.structure({ amount_cents: 1001, proration_mode: 'daily' });
    fixture.assign(structure, creator);
    fixture.goto('2026-01-10T00:00:00.001Z');
    fixture.unassign(structure, creator);
    fixture.goto('2026-01-12T01:00:00Z');
    // Wednesday by a millisecond, Thursday, Friday, Saturday by a millisecond: 1001 × 4 ÷ 7 = 572
    expect(fixture.accrual()).toMatchObject({
      amount_cents: 572,
      inputs_snapshot: { covered_days: 4, period_days: 7 },
    });
  });

  it('does not touch a day that begins when the assignment ends', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    const structure = fixture.structure({ proration_mode: 'daily' });
    fixture.assign(structure, creator);
    fixture.goto('2026-01-07T00:00:00Z');
    fixture.unassign(structure, creator);
    fixture.goto('2026-01-12T01:00:00Z');
    expect(fixture.accrual().inputs_snapshot?.covered_days).toBe(2);
  });

  it('pays by none in full as soon as the assignment touches the period', () => {
    const fixture = new PayoutFixture('2026-01-11T23:00:00Z');
    fixture.assign(fixture.structure(), fixture.creator());
    fixture.goto('2026-01-12T01:00:00Z');
    expect(fixture.accrual()).toMatchObject({ amount_cents: 7000, inputs_snapshot: { covered_days: 1 } });
  });

  it('counts by daily only videos posted on covered days and does not scale them again', () => {
    const fixture = new PayoutFixture('2026-01-07T12:00:00Z');
    const creator = fixture.creator();
    const structure = fixture.structure({ criteria_type: 'cpm', amount_cents: 1000, proration_mode: 'daily' });
    fixture.assign(structure, creator);
    fixture.post(creator, '2026-01-06T23:00:00Z', 500);
    fixture.post(creator, '2026-01-07T01:00:00Z', 70);
    fixture.goto('2026-01-12T01:00:00Z');
    expect(fixture.accrual()).toMatchObject({
      amount_cents: 70,
      inputs_snapshot: { covered_days: 5, impressions: 70, video_count: 1 },
    });
  });

  it('holds view_threshold to the views of the whole period and scales only its amount by daily', () => {
    const fixture = new PayoutFixture('2026-01-06T12:00:00Z');
    const creator = fixture.creator();
    const rule = { criteria_type: 'view_threshold', criteria_params: { min_views: 1000 } } as const;
    fixture.assign(fixture.structure({ ...rule, amount_cents: 999, proration_mode: 'daily' }), creator);
    fixture.post(creator, '2026-01-05T01:00:00Z', 600);
    fixture.post(creator, '2026-01-06T00:00:00Z', 400);
    fixture.goto('2026-01-12T01:00:00Z');
    // 999 × 6 ÷ 7 = 856 and 2/7.
    expect(fixture.accrual()).toMatchObject({
      amount_cents: 856,
      inputs_snapshot: { covered_days: 6, impressions: 1000, video_count: 2, min_views: 1000 },
    });
  });

  it('makes one accrual of two assignments in a period, with the days of both', () => {
    const fixture = new PayoutFixture('2026-01-05T10:00:00Z');
    const creator = fixture.creator();
    const structure = fixture.structure({ proration_mode: 'daily' });
    const first = fixture.assign(structure, creator)[0]?.id;
    fixture.goto('2026-01-06T08:00:00Z');
    fixture.unassign(structure, creator);
    fixture.goto('2026-01-06T20:00:00Z');
    const second = fixture.assign(structure, creator)[0]?.id;
    fixture.goto('2026-01-08T00:00:00Z');
    fixture.unassign(structure, creator);
    fixture.goto('2026-01-12T01:00:00Z');
    // Monday, Tuesday (by both), Wednesday.
    expect(fixture.accrual()).toMatchObject({
      amount_cents: 3000,
      inputs_snapshot: { covered_days: 3, assignment_ids: [first, second] },
    });
  });

  it('touches nothing with an assignment that ends where it begins', () => {
    const fixture = new PayoutFixture('2026-01-05T10:00:00Z');
    const creator = fixture.creator();
    const structure = fixture.structure();
    fixture.assign(structure, creator);
    fixture.unassign(structure, creator);
    fixture.goto('2026-01-12T01:00:00Z');
    expect(fixture.owed()).toEqual([]);
  });

  it('does not name an assignment that was taken back before it began', () => {
    const fixture = new PayoutFixture('2026-01-05T10:00:00Z');
    const creator = fixture.creator();
    const structure = fixture.structure();
    fixture.assign(structure, creator, '2026-01-12T00:00:00Z');
    // The cron has seen it by now.
    fixture.goto('2026-01-06T00:00:00Z');
    fixture.unassign(structure, creator);
    const second = fixture.assign(structure, creator, '2026-01-13T00:00:00Z')[0]?.id;
    fixture.goto('2026-01-20T00:00:00Z');
    expect(fixture.accruals().map((row) => row.inputs_snapshot?.assignment_ids)).toEqual([[second]]);
  });
});
