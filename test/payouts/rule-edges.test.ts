import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundings } from '../../mocks/world/payouts/rules/rounding.js';
import { PayoutFixture } from './payout-fixture.js';

const MONDAY = '2026-01-05T00:00:00Z';
const SPAN = '2026-01-05..2026-01-12';

describe('a cent that is shared', () => {
  // Large enough to leave the numbers that a double holds, and with denominators that make halves.
  const share = fc.tuple(fc.maxSafeNat(), fc.nat({ max: 2 ** 40 }), fc.constantFrom(1, 2, 4, 7, 1000));

  it('is rounded to the even cent at a half, at any size', () => {
    fc.assert(
      fc.property(share, ([amount, numerator, denominator]) => {
        const [product, divisor] = [BigInt(amount) * BigInt(numerator), BigInt(denominator)];
        const [whole, rest] = [product / divisor, product % divisor];
        const goesUp = rest * 2n > divisor || (rest * 2n === divisor && whole % 2n === 1n);
        const rounded = roundings.half_even.roundShare(amount, numerator, denominator);
        expect(BigInt(rounded)).toBe(goesUp ? whole + 1n : whole);
      }),
      { numRuns: 500 },
    );
  });

  it('is cut off when it is rounded down, at any size', () => {
    fc.assert(
      fc.property(share, ([amount, numerator, denominator]) => {
        const rounded = roundings.floor.roundShare(amount, numerator, denominator);
        expect(BigInt(rounded)).toBe((BigInt(amount) * BigInt(numerator)) / BigInt(denominator));
      }),
      { numRuns: 500 },
    );
  });
});

describe('pay by the hour', () => {
  it('counts begun hours of an assignment that has ended, and none of one that was taken back at once', () => {
    const fixture = new PayoutFixture(MONDAY, { proration_unit: 'hours' });
    const creator = fixture.creator();
    const deal = fixture.structure({ proration_mode: 'daily' });
    fixture.assign(deal, creator, '2026-01-06T12:00:00Z');
    fixture.goto('2026-01-08T18:30:00Z');
    fixture.unassign(deal, creator);
    fixture.goto('2026-01-10T12:00:00Z');
    fixture.assign(deal, creator);
    fixture.unassign(deal, creator);
    fixture.goto('2026-01-12T01:00:00Z');
    // From noon of the 6th to 19:00 of the 8th: 55 of 168 hours, 7000 × 55 ÷ 168 = 2291.67.
    expect(fixture.owed()).toEqual([`${SPAN} 2292`]);
    expect(fixture.accrual().inputs_snapshot).toMatchObject({ covered_hours: 55, period_hours: 168 });
  });

  it.each([
    // A week in Kathmandu is from 18:15 to 18:15 UTC, and its hours begin at a quarter past: 12:15 to 13:15 is one of them.
    ['Asia/Kathmandu', '2026-01-06T12:20:00Z', '2026-01-06T13:10:00Z', 1, 168],
    ['Asia/Kathmandu', '2026-01-06T12:10:00Z', '2026-01-06T13:10:00Z', 2, 168],
    // Two that meet within one hour touch it once; the day of Adelaide begins at 13:30 UTC.
    ['Australia/Adelaide', '2026-01-06T13:30:00Z', '2026-01-06T14:30:00Z', 1, 168],
    // New York puts its clocks forward on 8 March 2026: that week has 167 hours.
    ['America/New_York', '2026-03-08T06:30:00Z', '2026-03-08T07:30:00Z', 2, 167],
  ])('are the hours of the zone that the periods are of: %s from %s to %s', (zone, from, to, covered, whole) => {
    const monday = from < '2026-02' ? '2026-01-04T00:00:00Z' : '2026-03-01T12:00:00Z';
    const fixture = new PayoutFixture(monday, { proration_unit: 'hours', period_zone: 'organization' });
    fixture.mock.setTimezone(zone);
    const creator = fixture.creator();
    const deal = fixture.structure({ proration_mode: 'daily', amount_cents: 168_000 });
    fixture.goto(from);
    fixture.assign(deal, creator);
    fixture.goto(to);
    fixture.unassign(deal, creator);
    fixture.goto(from < '2026-02' ? '2026-01-12T01:00:00Z' : '2026-03-09T06:00:00Z');
    expect(fixture.accrual().inputs_snapshot).toMatchObject({ covered_hours: covered, period_hours: whole });
    expect(fixture.accrual().amount_cents).toBe(Math.round((168_000 * covered) / whole));
  });

  it.each(['recurring', 'cpm'] as const)('names no hours where a period is paid in full: %s', (criteria_type) => {
    const fixture = new PayoutFixture(MONDAY, { proration_unit: 'hours' });
    const creator = fixture.creator();
    fixture.assign(fixture.structure({ criteria_type, amount_cents: 1000, proration_mode: 'none' }), creator);
    fixture.post(creator, MONDAY, 2000);
    fixture.goto('2026-01-12T01:00:00Z');
    expect(fixture.accrual().inputs_snapshot).not.toHaveProperty('covered_hours');
  });
});
