import type { TrackagoatClient } from 'trackagoat-sdk';
import { RULE_VARIANTS, type RuleOption, type RuleProfile } from 'trackagoat-sdk/mocks';

/** The choices that no read shows. */
export const UNSEEN: readonly RuleOption[] = ['idempotency_scope'];

/** A profile that is the same for a seed, and otherwise any. */
export function createHiddenRules(seed: number): RuleProfile {
  let state = seed * 7919;
  const pick = (variants: readonly string[]): string => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return variants[(state >> 8) % variants.length] as string;
  };
  const choices = Object.entries(RULE_VARIANTS).map(([option, variants]) => [option, pick(variants)]);
  return Object.fromEntries(choices) as RuleProfile;
}

/**
 * What was paid and when, as text: accruals without their ids and without the hours, which are words of the mock, and payments.
 */
export async function readPay(goat: TrackagoatClient): Promise<string[]> {
  const accruals = await goat.payoutAccruals.list({ limit: 100 }).toArray();
  const payments = await goat.payoutPayments.list({ limit: 100 }).toArray();
  const paid = payments.map(({ creator_id: id, total_amount_cents: cents, status }) => `${id} ${cents} ${status}`);
  const owed = accruals.map(({ id: _, inputs_snapshot, updated_at: __, ...row }) => {
    const { covered_hours: _hours, period_hours: _whole, ...inputs } = inputs_snapshot ?? {};
    return JSON.stringify({ ...row, inputs });
  });
  return [...paid, ...owed].sort();
}
