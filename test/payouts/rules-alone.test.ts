import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceTo } from '../../mocks/world/advance.js';
import { assignCreators } from '../../mocks/world/payouts/assignments.js';
import { createPayment } from '../../mocks/world/payouts/payments.js';
import { roundings } from '../../mocks/world/payouts/rules/rounding.js';
import { createStructure } from '../../mocks/world/payouts/structures.js';
import { ApiProblem } from '../../mocks/world/store/api-problem.js';
import {
  countDays,
  type DayRanges,
  includesDay,
  includesInstant,
  intersect,
  subtract,
  unite,
} from '../../mocks/world/store/day-ranges.js';
import { roundHalfUp, sum } from '../../mocks/world/store/money.js';
import { EngineAndReference } from './engine-and-reference.js';
import { pick, type Rule } from './reference.js';

/* The rules without the API before them, as a seed calls them: what the schema would stop must be stopped here too. */

const DAY = 86_400_000;
const MAX = Number.MAX_SAFE_INTEGER;
const rule: Rule = { period: 'daily', amount: 700, criteria: 'recurring', minViews: 1, proration: 'none' };

describe('a share', () => {
  it('is amount × numerator ÷ denominator, by halves up, by halves to the even cent or down, at any size', () => {
    const size = fc.oneof(fc.nat({ max: 100_000 }), fc.maxSafeNat());
    // Denominators that make halves, and others.
    const divisor = fc.oneof(fc.constantFrom(1, 2, 4, 7, 1000), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(size, size, divisor, (amount, numerator, denominator) => {
        const product = BigInt(amount) * BigInt(numerator);
        const whole = product / BigInt(denominator);
        const twice = 2n * (product % BigInt(denominator));
        const isHalf = twice === BigInt(denominator);
        const goesUp = twice > BigInt(denominator);
        const round = (by: keyof typeof roundings) => BigInt(roundings[by].roundShare(amount, numerator, denominator));
        expect(round('half_up')).toBe(goesUp || isHalf ? whole + 1n : whole);
        expect(round('half_even')).toBe(goesUp || (isHalf && whole % 2n === 1n) ? whole + 1n : whole);
        expect(round('floor')).toBe(whole);
      }),
      { numRuns: 500 },
    );
  });

  it('is a plain number as long as the product is one, and a bigint beyond', () => {
    expect(roundHalfUp(10, 3, 7)).toBe(4);
    expect(roundHalfUp(1, 1, 2)).toBe(1);
    expect(roundHalfUp(MAX, 1, 1)).toBe(MAX);
    expect(roundHalfUp(MAX, 2, 1)).toBe(2n * BigInt(MAX));
    expect(roundHalfUp(3, 2n, 4)).toBe(2n);
  });

  it('has a sum that is exact beyond 2^53 too', () => {
    expect(sum([1, 2, 3])).toBe(6);
    expect(sum([MAX, MAX, 1])).toBe(2n * BigInt(MAX) + 1n);
  });
});

describe('day ranges', () => {
  /** Sets of days below 12, and the ranges that hold them. */
  const days = fc.uniqueArray(fc.nat({ max: 11 })).map((list) => [...list].sort((left, right) => left - right));
  const toRanges = (list: readonly number[]): DayRanges =>
    list.reduce<DayRanges>((all, day) => unite(all, [day, day + 1]), []);
  const toDays = (ranges: DayRanges) =>
    Array.from({ length: 12 }, (_, day) => day).filter((day) => includesDay(ranges, day));

  it('are sets: union, intersection, difference, size, membership', () => {
    fc.assert(
      fc.property(days, days, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), (left, right, shuffled) => {
        const [one, other] = [toRanges(left), toRanges(right)];
        expect(toDays(toRanges(shuffled))).toEqual([...shuffled].sort((a, b) => a - b));
        expect(toDays(one)).toEqual(left);
        expect(countDays(one)).toBe(left.length);
        expect(toDays(unite(one, other))).toEqual([...new Set([...left, ...right])].sort((a, b) => a - b));
        expect(toDays(intersect(one, other))).toEqual(left.filter((day) => right.includes(day)));
        expect(toDays(subtract(one, other))).toEqual(left.filter((day) => !right.includes(day)));
        // Merged: every gap between two ranges holds a day.
        for (let at = 1; at < one.length - 1; at += 2) expect(one[at]).toBeLessThan(one[at + 1] ?? 0);
      }),
    );
  });

  it('hold the instants from the beginning of their first day to before the end of their last', () => {
    const fifth = Date.parse('2026-01-05T00:00:00Z') / DAY;
    const ranges = [fifth, fifth + 2];
    const around = ['04T23:59:59.999Z', '05T00:00:00.000Z', '06T23:59:59.999Z', '07T00:00:00.000Z'];
    const held = around.map((rest) => includesInstant(ranges, `2026-01-${rest}`));
    expect(held).toEqual([false, true, true, false]);
    const ever = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    expect(includesInstant(ever, '2026-01-05T00:00:00.000Z')).toBe(true);
  });
});

/** A both with two creators and a daily structure. */
function small(given: Rule = rule): EngineAndReference {
  const both = new EngineAndReference(Date.parse('2026-01-05T00:00:00Z'));
  both.addCreator(false);
  both.addCreator(false);
  both.addStructure(given);
  return both;
}

const catchPath = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    if (error instanceof ApiProblem) return [error.message, error.meta.issues];
  }
  return 'was not refused';
};

const issue = (path: string, message: string) => [`${path}: ${message}`, [{ path, message }]];

describe('without the schema', () => {
  it.each([0.5, -1, 2 ** 53, Number.NaN])('a payment of %d cents is refused', (total_amount_cents) => {
    const both = small();
    const body = { project_id: both.projectId, total_amount_cents };
    expect(catchPath(() => createPayment(both.world, body))).toEqual(
      issue('total_amount_cents', 'must be a whole number of cents from 0 to 9007199254740991'),
    );
  });

  it('the same accrual twice and the same creator twice are refused', () => {
    const both = small();
    const [creator, other] = [pick(both.creatorIds, 0), pick(both.creatorIds, 1)];
    both.assign(0, 0, both.world.state.now);
    both.wait(2 * DAY);
    const [accrual] = both.world.tables.payoutAccruals.values();
    const ids = [accrual?.id ?? '', accrual?.id ?? ''];
    expect(catchPath(() => createPayment(both.world, { creator_id: creator, accrual_ids: ids }))).toEqual(
      issue('accrual_ids.1', 'is given twice'),
    );
    const creators = { ids: [other, other], field: 'creator_ids' } as const;
    expect(catchPath(() => assignCreators(both.world, pick(both.structureIds, 0), { creators }))).toEqual(
      issue('creator_ids.1', 'is named twice'),
    );
  });

  it.each([0, 1.5, -3, undefined])('a threshold of %s views is refused', (min_views) => {
    const both = small();
    const rule = { period: 'daily', amount_cents: 1, criteria_type: 'view_threshold' } as const;
    const criteria_params = min_views === undefined ? {} : { min_views };
    const input = { project_id: both.projectId, name: 'X', ...rule, criteria_params };
    expect(catchPath(() => createStructure(both.world, input))).toEqual(
      issue('criteria_params.min_views', 'must be a whole number of views, 1 or more, for view_threshold'),
    );
  });
});

describe('the clock of the cron', () => {
  it('does not go back', () => {
    const { world } = small();
    const back = () => advanceTo(world, world.state.now - 1);
    expect(back).toThrow('the clock cannot go back from 2026-01-05T00:00:00.000Z to 2026-01-04T23:59:59.999Z');
  });

  it('does what lies after now and up to the target, each once', () => {
    const { world } = small();
    const to = (iso: string) => advanceTo(world, Date.parse(iso)).ticks;
    expect([to('2026-01-05T00:00:00Z'), world.state.lastScraperRunAt]).toEqual([0, null]);
    expect([to('2026-01-05T00:15:00Z'), world.state.lastScraperRunAt]).toEqual([1, null]);
    expect([to('2026-01-05T00:59:59.999Z'), world.state.lastScraperRunAt]).toEqual([0, null]);
    expect([to('2026-01-05T01:00:00Z'), world.state.lastScraperRunAt]).toEqual([0, '2026-01-05T01:00:00.000Z']);
    expect(to('2026-01-05T02:15:00Z')).toBe(2);
  });

  it('evaluates in a fixed order: by end, then by start, then by first assignment', () => {
    const both = small({ ...rule, period: 'daily' });
    both.addStructure({ ...rule, period: 'weekly' });
    const start = both.world.state.now;
    both.wait(7 * DAY);
    both.assign(0, 1, start + 5 * DAY);
    both.assign(0, 0, start + 5 * DAY);
    both.assign(1, 1, start + 5 * DAY);
    both.wait(DAY / 24);
    expect(listMade(both)).toEqual(['10..11 of 1', '10..11 of 0', '05..12 of 1', '11..12 of 1', '11..12 of 0']);
  });

  it('keeps that order when a pair is looked at anew', () => {
    const both = small();
    both.assign(0, 1, both.world.state.now);
    both.assign(0, 0, both.world.state.now);
    both.wait(DAY / 2);
    both.unassign(0, 0);
    both.wait(DAY);
    expect(listMade(both)).toEqual(['05..06 of 1', '05..06 of 0']);
  });

  /** The accruals in the order in which they were made: the days of their periods, and the number of their creator. */
  function listMade({ world, creatorIds }: EngineAndReference): string[] {
    return [...world.tables.payoutAccruals.values()].map((row) => {
      const days = `${row.period_start_at.slice(8, 10)}..${row.period_end_at.slice(8, 10)}`;
      return `${days} of ${creatorIds.indexOf(row.creator_id)}`;
    });
  }
});
