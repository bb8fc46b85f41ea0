import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { accrualProof } from './accrual-proof.js';
import { brokenRules } from './broken-rules.js';

/** Of each mistake a seed whose first worlds meet it. They are fixed: whether a canary dies must not be a matter of luck. */
const SEEDS: Readonly<Record<string, number>> = {
  'rounds down': 3,
  'rounds halves to even': 27,
  'forgets the scraper': 2,
  'does not wait 48 hours for goals': 2,
  "pins a version that is effective at the period's very end": 188,
  'counts videos that wait for review': 4,
  'counts videos of days that are not covered': 14,
  'accrues under archived structures': 3,
};

describe('the accrual proof notices an engine that', () => {
  it.each(Object.entries(brokenRules))('%s', (name, broken) => {
    const proof = accrualProof({ ...contractRules, ...broken });
    const outcome = fc.check(proof, { seed: SEEDS[name] ?? 9, numRuns: 600, endOnFailure: true });
    expect(outcome.failed).toBe(true);
    expect(String(outcome.errorInstance)).toContain('to deeply equal');
  });
});
