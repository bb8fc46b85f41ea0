import { describe, expect, it } from 'vitest';
import { Office } from './office.js';

describe('proration', () => {
  it('pays by daily for the UTC days that the assignment touches, halves up', () => {
    const office = new Office('2026-01-07T23:59:59.999Z');
    const creator = office.creator();
    const structure = office.structure({ amount_cents: 1001, proration_mode: 'daily' });
    office.assign(structure, creator);
    office.goto('2026-01-10T00:00:00.001Z');
    office.unassign(structure, creator);
    office.goto('2026-01-12T01:00:00Z');
    // Wednesday by a millisecond, Thursday, Friday, Saturday by a millisecond: 1001 × 4 ÷ 7 = 572
    expect(office.accrual()).toMatchObject({ amount_cents: 572, inputs_snapshot: { covered_days: 4, period_days: 7 } });
  });

  it('does not touch a day that begins when the assignment ends', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    const structure = office.structure({ proration_mode: 'daily' });
    office.assign(structure, creator);
    office.goto('2026-01-07T00:00:00Z');
    office.unassign(structure, creator);
    office.goto('2026-01-12T01:00:00Z');
    expect(office.accrual().inputs_snapshot?.covered_days).toBe(2);
  });

  it('pays by none in full as soon as the assignment touches the period', () => {
    const office = new Office('2026-01-11T23:00:00Z');
    office.assign(office.structure(), office.creator());
    office.goto('2026-01-12T01:00:00Z');
    expect(office.accrual()).toMatchObject({ amount_cents: 7000, inputs_snapshot: { covered_days: 1 } });
  });

  it('counts by daily only videos posted on covered days and does not scale them again', () => {
    const office = new Office('2026-01-07T12:00:00Z');
    const creator = office.creator();
    const structure = office.structure({ criteria_type: 'cpm', amount_cents: 1000, proration_mode: 'daily' });
    office.assign(structure, creator);
    office.post(creator, '2026-01-06T23:00:00Z', 500);
    office.post(creator, '2026-01-07T01:00:00Z', 70);
    office.goto('2026-01-12T01:00:00Z');
    expect(office.accrual()).toMatchObject({
      amount_cents: 70,
      inputs_snapshot: { covered_days: 5, impressions: 70, video_count: 1 },
    });
  });

  it('holds view_threshold to the views of the whole period and scales only its amount by daily', () => {
    const office = new Office('2026-01-06T12:00:00Z');
    const creator = office.creator();
    const rule = { criteria_type: 'view_threshold', criteria_params: { min_views: 1000 } } as const;
    office.assign(office.structure({ ...rule, amount_cents: 999, proration_mode: 'daily' }), creator);
    office.post(creator, '2026-01-05T01:00:00Z', 600);
    office.post(creator, '2026-01-06T00:00:00Z', 400);
    office.goto('2026-01-12T01:00:00Z');
    // 999 × 6 ÷ 7 = 856 and 2/7.
    expect(office.accrual()).toMatchObject({
      amount_cents: 856,
      inputs_snapshot: { covered_days: 6, impressions: 1000, video_count: 2, min_views: 1000 },
    });
  });

  it('makes one accrual of two assignments in a period, with the days of both', () => {
    const office = new Office('2026-01-05T10:00:00Z');
    const creator = office.creator();
    const structure = office.structure({ proration_mode: 'daily' });
    const first = office.assign(structure, creator)[0]?.id;
    office.goto('2026-01-06T08:00:00Z');
    office.unassign(structure, creator);
    office.goto('2026-01-06T20:00:00Z');
    const second = office.assign(structure, creator)[0]?.id;
    office.goto('2026-01-08T00:00:00Z');
    office.unassign(structure, creator);
    office.goto('2026-01-12T01:00:00Z');
    // Monday, Tuesday (by both), Wednesday.
    expect(office.accrual()).toMatchObject({
      amount_cents: 3000,
      inputs_snapshot: { covered_days: 3, assignment_ids: [first, second] },
    });
  });

  it('touches nothing with an assignment that ends where it begins', () => {
    const office = new Office('2026-01-05T10:00:00Z');
    const creator = office.creator();
    const structure = office.structure();
    office.assign(structure, creator);
    office.unassign(structure, creator);
    office.goto('2026-01-12T01:00:00Z');
    expect(office.owed()).toEqual([]);
  });

  it('names in the snapshot only the assignments that touch the period', () => {
    const office = new Office('2026-01-05T10:00:00Z');
    const creator = office.creator();
    const structure = office.structure();
    const first = office.assign(structure, creator)[0]?.id;
    office.goto('2026-01-12T00:00:00Z');
    office.unassign(structure, creator);
    const second = office.assign(structure, creator)[0]?.id;
    office.goto('2026-01-20T00:00:00Z');
    expect(office.accruals().map((row) => row.inputs_snapshot?.assignment_ids)).toEqual([[first], [second]]);
  });

  it('does not name an assignment that was taken back before it began', () => {
    const office = new Office('2026-01-05T10:00:00Z');
    const creator = office.creator();
    const structure = office.structure();
    office.assign(structure, creator, '2026-01-12T00:00:00Z');
    // The cron has seen it by now.
    office.goto('2026-01-06T00:00:00Z');
    office.unassign(structure, creator);
    const second = office.assign(structure, creator, '2026-01-13T00:00:00Z')[0]?.id;
    office.goto('2026-01-20T00:00:00Z');
    expect(office.accruals().map((row) => row.inputs_snapshot?.assignment_ids)).toEqual([[second]]);
  });
});
