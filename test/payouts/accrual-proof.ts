import { expect } from 'vitest';
import { explainAccrual } from '../../mocks/world/payouts/explanation.js';
import { computeLedger } from '../../mocks/world/payouts/ledger.js';
import type { AccrualRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import type { PayoutAccrualRow } from '../../mocks/world/store/rows.js';
import type { World } from '../../mocks/world/store/world.js';
import { EngineAndReference } from './engine-and-reference.js';
import { playAll, type Scenario } from './scenarios.js';

/**
 * In this world, the rules make exactly the reference's accruals: to the cent, and each at its tick. The explanation of
 * each ends at its very amount, and the ledger balances.
 */
export function checkAccruals(rules: AccrualRules, one: Scenario): void {
  const both = playAll(new EngineAndReference(one.start, { rules }), one);
  expect(both.madeLines()).toEqual(both.expectedLines());
  for (const accrual of both.world.tables.payoutAccruals.values()) checkExplanation(both.world, accrual);
  expect(computeLedger(both.world)).toMatchObject({ balanced: true, violations: [] });
}

function checkExplanation(world: World, { id, amount_cents: cents, inputs_snapshot: made }: PayoutAccrualRow): void {
  const { steps, inputs, covered_days } = explainAccrual(world, id);
  expect(steps.at(-1)).toMatch(new RegExp(`= ${cents} cents\\.$`));
  expect(covered_days).toBe(made?.covered_days);
  const counted = inputs.filter((video) => video.counted).length;
  if (made?.video_count !== undefined) expect(counted).toBe(made.video_count);
}
