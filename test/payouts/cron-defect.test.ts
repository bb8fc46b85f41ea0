import { describe, expect, it } from 'vitest';
import { advanceTo } from '../../mocks/world/advance.js';
import { type AccrualRules, contractRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { EngineAndReference } from './engine-and-reference.js';
import type { Rule } from './reference.js';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const rule: Rule = { period: 'weekly', amount: 7000, criteria: 'cpm', minViews: 1, proration: 'none' };

/** Three creators with a video of 1,000 views a week each, owed 7,000 cents a week; rules that fail at the `nth` look. */
function createStruck(step: 'isDue' | 'counts' | 'roundShare', nth: number) {
  let evaluations = 0;
  const strike = (): void => {
    evaluations += 1;
    if (evaluations === nth) throw new Error('a defect');
  };
  const rules: AccrualRules = {
    ...contractRules,
    [step]: (...call: never[]) => {
      strike();
      return (contractRules[step] as (...given: never[]) => unknown)(...call);
    },
  };
  const both = new EngineAndReference(Date.parse('2026-01-05T00:00:00Z'), { rules });
  both.addStructure(rule);
  for (let at = 0; at < 3; at += 1) {
    both.addCreator(false);
    both.assign(0, at, both.world.state.now);
  }
  const { world } = both;
  advanceTo(world, world.state.now + HOUR, contractRules);
  for (let at = 0; at < 3; at += 1) both.post(at, world.state.now, { views: 1000, likes: 0 });
  return { world, rules };
}

describe('a defect in the middle of a run of the accrual cron', () => {
  for (const step of ['isDue', 'counts', 'roundShare'] as const) {
    for (const nth of [1, 2, 3]) {
      it(`loses nothing that is owed, struck at ${step} the ${nth}. time: the next run does the rest`, () => {
        const { world, rules } = createStruck(step, nth);
        expect(() => advanceTo(world, world.state.now + WEEK + HOUR, rules)).toThrow('a defect');
        advanceTo(world, Date.parse('2026-01-12T02:00:00Z'), rules);
        const owed = [...world.tables.payoutAccruals.values()].map(({ amount_cents }) => amount_cents);
        expect(owed).toEqual([7000, 7000, 7000]);
        const creators = [...world.tables.payoutAccruals.values()].map(({ creator_id }) => creator_id);
        expect(new Set(creators).size).toBe(3);
        // And once only: nothing is due before the next week ends.
        advanceTo(world, Date.parse('2026-01-18T23:00:00Z'), rules);
        expect(world.tables.payoutAccruals.size).toBe(3);
      });
    }
  }
});
