import { expect, it } from 'vitest';
import { contractRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { checkAccruals } from './accrual-proof.js';
import { brokenRules } from './broken-rules.js';
import worlds from './canary-worlds.json' with { type: 'json' };
import type { Scenario } from './scenarios.js';

/** Of each mistake a world that shows it, kept as it is: a word more in the steps of random worlds would redraw them all. */
const kept = new Map(Object.entries(worlds as unknown as Readonly<Record<string, Scenario>>));

it.each(Object.entries(brokenRules))('the accrual proof notices an engine that %s', (name, broken) => {
  const world = kept.get(name);
  expect(world).toBeDefined();
  if (!world) return;
  expect(() => checkAccruals(contractRules, world)).not.toThrow();
  expect(() => checkAccruals({ ...contractRules, ...broken }, world)).toThrow('to deeply equal');
});
