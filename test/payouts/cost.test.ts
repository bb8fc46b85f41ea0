import { describe, expect, it } from 'vitest';
import { advanceTo } from '../../mocks/world/advance.js';
import { type AccrualRules, contractRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { cpuTime } from '../harness/cpu-time.js';
import { EngineAndReference } from './engine-and-reference.js';
import type { Rule } from './reference.js';

const DAY = 86_400_000;
const rule: Rule = { period: 'weekly', amount: 100, criteria: 'cpm', minViews: 1, proration: 'none' };

/** A world of weekly structures, one a creator, and a count of how often a period was looked at. */
function counted(creators: number) {
  const evaluations = { count: 0 };
  const rules: AccrualRules = {
    ...contractRules,
    isDue: (...call) => {
      evaluations.count += 1;
      return contractRules.isDue(...call);
    },
  };
  const both = new EngineAndReference(Date.parse('2026-01-05T00:00:00Z'), { rules });
  both.addStructure(rule);
  for (let at = 0; at < creators; at += 1) {
    both.addCreator(false);
    both.assign(0, at, both.world.state.now);
  }
  const { world } = both;
  return {
    world,
    evaluations,
    advance: (days: number) => advanceTo(world, world.state.now + days * DAY, rules),
  };
}

describe('the work of the cron', () => {
  it('is one look a period that ends, however many ticks and however long the history', () => {
    const { evaluations, advance } = counted(20);
    expect(advance(364 + 1).ticks).toBe(8760);
    expect(evaluations.count).toBe(52 * 20);
    advance(6);
    expect(evaluations.count).toBe(52 * 20);
    advance(1);
    expect(evaluations.count).toBe(53 * 20);
  });

  it('does not look at waiting periods until their creator is scraped or a period ends', () => {
    const { world, evaluations, advance } = counted(3);
    world.state.scraper = 'stalled';
    advance(8);
    expect(evaluations.count).toBe(3);
    advance(5);
    expect(evaluations.count).toBe(3);
    const [creator] = world.tables.creators.values();
    if (creator) world.tables.creators.put({ ...creator, last_scraped_at: world.now });
    advance(0.9);
    expect(evaluations.count).toBe(4);
    world.state.scraper = 'auto';
    advance(0.05);
    expect(evaluations.count).toBe(4 + 2);
  });

  it('lives through 8,760 idle hours without a look at anybody, be there 20 creators or 2,000', () => {
    const few = idleYear(20);
    const many = idleYear(2000);
    // A scan of the world at every tick would take a hundred times as long.
    expect(many / few).toBeLessThan(20);
  });

  function idleYear(creators: number): number {
    const { world, evaluations, advance } = counted(creators);
    for (const assignment of [...world.tables.payoutAssignments.values()]) {
      world.tables.payoutAssignments.put({ ...assignment, unassigned_at: assignment.assigned_at });
    }
    advance(1);
    evaluations.count = 0;
    const start = cpuTime();
    expect(advance(365)).toMatchObject({ ticks: 8760, accruals_created: 0 });
    expect(evaluations.count).toBe(0);
    return cpuTime() - start;
  }
});
