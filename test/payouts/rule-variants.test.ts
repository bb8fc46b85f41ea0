import { describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';
import { underEach } from './under-each.js';

const MONDAY = '2026-01-05T00:00:00Z';

describe('a rule profile', () => {
  it('follows the organization into another zone', () => {
    const fixture = new PayoutFixture(MONDAY, { period_zone: 'organization' });
    fixture.assign(fixture.structure({ period: 'daily', amount_cents: 100 }), fixture.creator());
    fixture.goto('2026-01-06T12:00:00Z');
    fixture.mock.setTimezone('America/New_York');
    fixture.goto('2026-01-08T12:00:00Z');
    // In New York the assignment begins on the evening of the 4th.
    expect(fixture.accruals().map(({ period_start_at }) => period_start_at)).toEqual([
      '2026-01-04T05:00:00.000Z',
      '2026-01-05T00:00:00.000Z',
      '2026-01-06T05:00:00.000Z',
      '2026-01-07T05:00:00.000Z',
    ]);
  });

  it('prorates by covered days, or by covered hours, and the explanation counts them', () => {
    const owed = underEach('proration_unit', (fixture) => {
      const deal = fixture.structure({ proration_mode: 'daily' });
      fixture.assign(deal, fixture.creator(), '2026-01-06T12:30:00Z');
      fixture.goto('2026-01-12T01:00:00Z');
      return fixture.mock.explain(fixture.accrual().id).steps.at(-1);
    });
    // From noon of the 6th on 12 hours, and five whole days: 132 of 168.
    expect(owed).toEqual({
      days: '7000 cents × 6 covered days ÷ 7 = 6000 cents.',
      hours: '7000 cents × 132 covered hours ÷ 168 = 5500 cents.',
    });
  });
});
