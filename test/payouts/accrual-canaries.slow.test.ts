import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { accrualProof } from './accrual-proof.js';
import { brokenRules } from './broken-rules.js';

/** A fixed seed: whether a canary dies must not be a matter of luck. The worlds of this one meet each mistake early. */
const CHECK = { seed: 10, numRuns: 600, endOnFailure: true };

describe('the accrual proof notices an engine that', () => {
  it.each(Object.entries(brokenRules))('%s', (_, broken) => {
    const outcome = fc.check(accrualProof({ ...contractRules, ...broken }), CHECK);
    expect(outcome.failed).toBe(true);
    expect(String(outcome.errorInstance)).toContain('to deeply equal');
  });
});
