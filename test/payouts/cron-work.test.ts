import { describe, expect, it } from 'vitest';
import { advanceTo } from '../../mocks/world/advance.js';
import { createPayment } from '../../mocks/world/payouts/payments.js';
import { type AccrualRules, contractRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { cpuTime } from '../harness/cpu-time.js';
import { EngineAndReference } from './engine-and-reference.js';
import type { Rule } from './reference.js';

const DAY = 86_400_000;
const HOUR = DAY / 24;
const rule: Rule = { period: 'weekly', amount: 7000, criteria: 'cpm', minViews: 1, proration: 'none' };
const STEPS = ['isDue', 'counts', 'roundShare'] as const;

interface Watch {
  readonly paidBy?: Rule;
  readonly step?: (typeof STEPS)[number];
  /** The look at which the step fails. */
  readonly strikeAt?: number;
}

/** A world of one structure, by which each creator is paid, and a count of how often a step of the rules was looked at. */
function stage(creators: number, { paidBy = rule, step = 'isDue', strikeAt }: Watch = {}) {
  const looks = { count: 0 };
  const rules: AccrualRules = {
    ...contractRules,
    [step]: (...call: never[]) => {
      looks.count += 1;
      if (looks.count === strikeAt) throw new Error('a defect');
      return (contractRules[step] as (...given: never[]) => unknown)(...call);
    },
  };
  const both = new EngineAndReference(Date.parse('2026-01-05T00:00:00Z'), { rules });
  both.addStructure(paidBy);
  for (let at = 0; at < creators; at += 1) {
    both.addCreator(false);
    both.assign(0, at, both.world.state.now);
  }
  const { world } = both;
  return { both, world, looks, advance: (days: number) => advanceTo(world, world.state.now + days * DAY, rules) };
}

describe('the work of the cron', () => {
  it('is one look a period that ends, however many ticks and however long the history', () => {
    const { looks, advance } = stage(20);
    expect(advance(364 + 1).ticks).toBe(8760);
    expect(looks.count).toBe(52 * 20);
    advance(6);
    expect(looks.count).toBe(52 * 20);
    advance(1);
    expect(looks.count).toBe(53 * 20);
  });

  it('does not look at waiting periods until their creator is scraped or a period ends', () => {
    const { world, looks, advance } = stage(3);
    world.state.scraper = 'stalled';
    advance(8);
    expect(looks.count).toBe(3);
    advance(5);
    expect(looks.count).toBe(3);
    const [creator] = world.tables.creators.values();
    if (creator) world.tables.creators.put({ ...creator, last_scraped_at: world.now });
    advance(0.9);
    expect(looks.count).toBe(4);
    world.state.scraper = 'auto';
    advance(0.05);
    expect(looks.count).toBe(4 + 2);
  });

  it('lives through 8,760 idle hours without a look at anybody, be there 20 creators or 2,000', () => {
    const few = idleYear(20);
    const many = idleYear(2000);
    // A scan of the world at every tick would take a hundred times as long.
    expect(many / few).toBeLessThan(20);
  });

  function idleYear(creators: number): number {
    const { world, looks, advance } = stage(creators);
    for (const assignment of [...world.tables.payoutAssignments.values()]) {
      world.tables.payoutAssignments.put({ ...assignment, unassigned_at: assignment.assigned_at });
    }
    advance(1);
    looks.count = 0;
    const start = cpuTime();
    expect(advance(365)).toMatchObject({ ticks: 8760, accruals_created: 0 });
    expect(looks.count).toBe(0);
    return cpuTime() - start;
  }
});

describe('the work of a payment', () => {
  it('is as much for each of many accruals', () => {
    // The same work for each, and a logarithm of their number for sorting. A look at each for each would be 16 times as much.
    expect(countReads(800)).toBeLessThan(5 * countReads(200));
  });

  /** How often a payment reads an id of its list or a field of an accrual. They are in the list newest first. */
  function countReads(accruals: number): number {
    const { world, advance } = stage(1, { paidBy: { ...rule, period: 'daily', criteria: 'recurring' } });
    // The last day is due one later.
    advance(accruals + 1);
    let reads = 0;
    const counting = <Read extends object>(value: Read): Read =>
      new Proxy(value, {
        get: (target, name) => {
          reads += 1;
          return Reflect.get(target, name);
        },
      });
    const rows = [...world.tables.payoutAccruals.values()];
    for (const row of rows) world.tables.payoutAccruals.put(counting(row));
    const ids = counting(rows.map(({ id }) => id).reverse());
    reads = 0;
    const payment = createPayment(world, { creator_id: rows[0]?.creator_id ?? '', accrual_ids: ids });
    expect(payment.total_amount_cents).toBe(7000 * accruals);
    return reads;
  }
});

describe('a defect in the middle of a run of the accrual cron', () => {
  const strikes = STEPS.flatMap((step) => [1, 2, 3].map((strikeAt) => [step, strikeAt] as const));

  it.each(strikes)(
    'loses nothing that is owed, struck at %s the %i. time: the next run does the rest',
    (step, strikeAt) => {
      const { both, world, looks, advance } = stage(3, { step, strikeAt });
      advanceTo(world, world.state.now + HOUR, contractRules);
      expect(looks.count).toBe(0);
      for (let at = 0; at < 3; at += 1) both.post(at, world.state.now, { views: 1000, likes: 0 });
      expect(() => advance(7)).toThrow('a defect');
      advance(0.05);
      const accruals = [...world.tables.payoutAccruals.values()];
      expect(accruals.map(({ amount_cents }) => amount_cents)).toEqual([7000, 7000, 7000]);
      expect(new Set(accruals.map(({ creator_id }) => creator_id)).size).toBe(3);
      // And once only: nothing is due before the next week ends.
      advance(6);
      expect(world.tables.payoutAccruals.size).toBe(3);
    },
  );
});
