import { describe, expect, it } from 'vitest';
import { type WaitingPeriod, WaitingPeriods } from '../../mocks/world/payouts/cron/waiting-periods.js';

const DAY = 86_400_000;

function week(start: number, delayDays = 0): WaitingPeriod {
  const period = { start, end: start + 7 };
  return { period, condition: { needsScrape: true, delayDays }, eligible: [start, start + 7] };
}

function createQueue(...periods: readonly WaitingPeriod[]): WaitingPeriods<WaitingPeriod> {
  const waiting = new WaitingPeriods<WaitingPeriod>();
  for (const period of periods) waiting.add(period);
  return waiting;
}

describe('periods that ended and wait', () => {
  const [first, second, third] = [week(0), week(7), week(14)] as const;

  it('are not checked again in the tick in which they came', () => {
    const waiting = createQueue(first, second);
    expect([waiting.unchecked, waiting.takeDue()]).toEqual([undefined, undefined]);
  });

  it('are checked once in every later tick, in the order in which they ended', () => {
    const waiting = createQueue(first, second, third);
    waiting.finishTick(0, []);
    const checked: unknown[] = [];
    for (let one = waiting.unchecked; one; one = waiting.unchecked) {
      checked.push(one);
      waiting.skip();
    }
    expect(checked).toEqual([first, second, third]);
  });

  it('stay found until they are taken, and are gone then', () => {
    const waiting = createQueue(first, second, third);
    waiting.finishTick(0, []);
    waiting.skip();
    expect([waiting.unchecked, waiting.unchecked]).toEqual([second, second]);
    expect([waiting.takeDue(), waiting.unchecked]).toEqual([second, third]);
    waiting.finishTick(0, []);
    expect(waiting.unchecked).toBe(first);
  });

  it('keep their days from later periods that reach back to them', () => {
    const waiting = createQueue(first, second);
    // A month from day 0 gets what the two weeks leave; a week from day 7 nothing but what ends after it begins is kept from.
    expect(waiting.without([0, 31], 0)).toEqual([14, 31]);
    expect(waiting.without([10, 31], 10)).toEqual([14, 31]);
    expect(waiting.without([14, 21], 14)).toEqual([14, 21]);
  });

  it('say at the end of a tick whether one awaits a scrape, and when the others mature', () => {
    const days: number[] = [99];
    const waiting = createQueue(week(0), week(7, 2));
    expect(waiting.finishTick(14 * DAY, days)).toBe(true);
    expect(days).toEqual([99, 16]);
    // At the very instant of maturity nothing but a scrape is awaited.
    const later: number[] = [];
    expect([createQueue(week(7, 2)).finishTick(16 * DAY, later), later]).toEqual([true, []]);
    expect([createQueue(week(7, 2)).finishTick(16 * DAY - 1, later), later]).toEqual([false, [16]]);
    expect(createQueue().finishTick(0, later)).toBe(false);
  });

  it('are forgotten all at once', () => {
    const waiting = createQueue(first);
    waiting.clear();
    waiting.finishTick(0, []);
    expect([waiting.unchecked, waiting.without([0, 7], 0)]).toEqual([undefined, [0, 7]]);
  });
});
