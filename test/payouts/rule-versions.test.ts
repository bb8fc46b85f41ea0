import { describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

describe('versions', () => {
  it('pins the newest version that was effective before the period ended', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const structure = fixture.structure({ amount_cents: 100 });
    fixture.assign(structure, fixture.creator());
    fixture.goto('2026-01-11T23:59:59.999Z');
    fixture.edit(structure, { amount_cents: 200 });
    const pinned = fixture.edit(structure, { amount_cents: 300 }).current_version.id;
    fixture.goto('2026-01-12T00:00:00Z');
    fixture.edit(structure, { amount_cents: 400 });
    fixture.goto('2026-01-19T01:00:00Z');
    expect(fixture.accruals()[0]?.structure_version_id).toBe(pinned);
    expect(fixture.owed()).toEqual(['2026-01-05..2026-01-12 300', '2026-01-12..2026-01-19 400']);
  });

  it('does not count days again that a settled period of another kind has counted', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const structure = fixture.structure({ amount_cents: 700 });
    fixture.assign(structure, fixture.creator());
    fixture.goto('2026-01-13T00:00:00Z');
    fixture.edit(structure, { period: 'monthly', amount_cents: 3100, proration_mode: 'daily' });
    fixture.goto('2026-02-01T01:00:00Z');
    // The week of the 5th was paid as a week; the 12th to the 31st are 20 days of January.
    expect(fixture.owed()).toEqual(['2026-01-01..2026-02-01 2000', '2026-01-05..2026-01-12 700']);
  });

  it('makes nothing for periods that ended before the structure had a rule, and says so', () => {
    const fixture = new PayoutFixture('2026-01-12T00:00:00Z');
    fixture.assign(fixture.structure(), fixture.creator(), '2025-12-01T00:00:00Z');
    fixture.goto('2026-01-19T01:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-12..2026-01-19 7000']);
    expect(fixture.mock.warnings()).toMatchObject([{ code: 'assigned_before_first_rule' }]);
  });

  it('still pays a period that waited while later ones were settled and the rule was edited', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    const structure = fixture.structure({ amount_cents: 1 });
    fixture.assign(structure, creator);
    fixture.goto('2026-01-13T00:00:00Z');
    fixture.mock.setScraper('stalled');
    fixture.post(creator, '2026-01-12T00:00:00Z', 5000);
    fixture.edit(structure, { criteria_type: 'cpm' });
    fixture.goto('2026-01-20T00:00:00Z');
    fixture.edit(structure, { criteria_type: 'recurring', amount_cents: 3 });
    fixture.goto('2026-02-03T00:00:00Z');
    fixture.edit(structure, { amount_cents: 4 });
    fixture.mock.setScraper('auto');
    fixture.goto('2026-02-03T02:00:00Z');
    expect(fixture.owed()).toEqual([
      '2026-01-05..2026-01-12 1',
      '2026-01-12..2026-01-19 5',
      '2026-01-19..2026-01-26 3',
      '2026-01-26..2026-02-02 3',
    ]);
  });
});
