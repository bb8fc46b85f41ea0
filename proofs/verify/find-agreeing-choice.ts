import { listKeys } from '../../base/values/typed-keys.js';
import {
  completeProfile,
  RULE_VARIANTS,
  type RuleOption,
  type RuleProfile,
} from '../../mocks/world/store/rule-profile.js';
import type { PayoutAccrual } from '../../src/generated/resources.js';
import type { AccrualCheck } from '../evidence/cases/open-case.js';

/** The one rule choice under which every accrual that can be recomputed would agree. */
export interface AgreeingChoice {
  readonly choice: RuleOption;
  readonly value: RuleProfile[RuleOption];
  /** The rules to verify with, if this is the organization's setting: those of this verification, with this choice. */
  readonly rules: Partial<RuleProfile>;
}

/** Checks single accruals under some rules. */
export type CheckUnder = (rules: Partial<RuleProfile>) => (accrual: PayoutAccrual) => AccrualCheck;

/** One accrual that differs is a wrong accrual, and says nothing about a rule. */
const LEAST_DIFFERENT = 2;

/**
 * Tries every value of every rule choice alone. Null unless exactly one explains all differences: a wrong cent that a
 * choice would explain must stay a wrong cent.
 */
export function findAgreeingChoice(
  today: readonly AccrualCheck[],
  rules: Partial<RuleProfile>,
  checkUnder: CheckUnder,
): AgreeingChoice | null {
  if (today.filter(isDifferent).length < LEAST_DIFFERENT) return null;
  // Most choices fail at the first accrual that differs.
  const suspectsFirst = [...today].sort((left, right) => Number(isDifferent(right)) - Number(isDifferent(left)));
  const agreeing = listOthers(rules).filter((one) => agrees(suspectsFirst, checkUnder(one.rules)));
  return agreeing.length === 1 ? (agreeing[0] ?? null) : null;
}

function listOthers(rules: Partial<RuleProfile>): AgreeingChoice[] {
  const present = completeProfile(rules);
  return listKeys(RULE_VARIANTS).flatMap((choice) =>
    RULE_VARIANTS[choice]
      .filter((value) => value !== present[choice])
      .map((value) => ({ choice, value, rules: { ...rules, [choice]: value } })),
  );
}

/** Whether nothing differs under a choice, and two accruals that differ today are recomputed to the same value and not just skipped. */
function agrees(today: readonly AccrualCheck[], check: ReturnType<CheckUnder>): boolean {
  let explained = 0;
  for (const before of today) {
    const after = check(before.accrual);
    if (after.outcome === 'different' || countHistory(after) < countHistory(before)) return false;
    if (before.outcome === 'equal' && after.outcome !== 'equal') return false;
    if (isDifferent(before) && after.outcome === 'equal') explained += 1;
  }
  return explained >= LEAST_DIFFERENT;
}

/** How many figures the daily history was compared with. It is read by the days of one zone, and says nothing of others. */
function countHistory({ steps }: AccrualCheck): number {
  return steps.filter(({ step, agrees: isAgreed }) => step === 'history' && isAgreed !== null).length;
}

function isDifferent({ outcome }: AccrualCheck): boolean {
  return outcome === 'different';
}
