import { describe, expect, it } from 'vitest';
import { Office } from './office.js';

describe('versions', () => {
  it('pins the newest version that was effective before the period ended', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const structure = office.structure({ amount_cents: 100 });
    office.assign(structure, office.creator());
    office.goto('2026-01-11T23:59:59.999Z');
    office.edit(structure, { amount_cents: 200 });
    const pinned = office.edit(structure, { amount_cents: 300 }).current_version.id;
    office.goto('2026-01-12T00:00:00Z');
    office.edit(structure, { amount_cents: 400 });
    office.goto('2026-01-19T01:00:00Z');
    expect(office.accruals()[0]?.structure_version_id).toBe(pinned);
    expect(office.owed()).toEqual(['2026-01-05..2026-01-12 300', '2026-01-12..2026-01-19 400']);
  });

  it('does not count days again that a settled period of another kind has counted', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const structure = office.structure({ amount_cents: 700 });
    office.assign(structure, office.creator());
    office.goto('2026-01-13T00:00:00Z');
    office.edit(structure, { period: 'monthly', amount_cents: 3100, proration_mode: 'daily' });
    office.goto('2026-02-01T01:00:00Z');
    // The week of the 5th was paid as a week; the 12th to the 31st are 20 days of January.
    expect(office.owed()).toEqual(['2026-01-01..2026-02-01 2000', '2026-01-05..2026-01-12 700']);
  });

  it('makes nothing for periods that ended before the structure had a rule, and says so', () => {
    const office = new Office('2026-01-12T00:00:00Z');
    office.assign(office.structure(), office.creator(), '2025-12-01T00:00:00Z');
    office.goto('2026-01-19T01:00:00Z');
    expect(office.owed()).toEqual(['2026-01-12..2026-01-19 7000']);
    expect(office.mock.warnings()).toMatchObject([{ code: 'assigned_before_first_rule' }]);
  });

  it('still pays a period that waited while later ones were settled and the rule was edited', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    const structure = office.structure({ amount_cents: 1 });
    office.assign(structure, creator);
    office.goto('2026-01-13T00:00:00Z');
    office.mock.setScraper('stalled');
    office.post(creator, '2026-01-12T00:00:00Z', 5000);
    office.edit(structure, { criteria_type: 'cpm' });
    office.goto('2026-01-20T00:00:00Z');
    office.edit(structure, { criteria_type: 'recurring', amount_cents: 3 });
    office.goto('2026-02-03T00:00:00Z');
    office.edit(structure, { amount_cents: 4 });
    office.mock.setScraper('auto');
    office.goto('2026-02-03T02:00:00Z');
    expect(office.owed()).toEqual([
      '2026-01-05..2026-01-12 1',
      '2026-01-12..2026-01-19 5',
      '2026-01-19..2026-01-26 3',
      '2026-01-26..2026-02-02 3',
    ]);
  });
});
