import { computeShare, floorShare } from '../../store/money.js';
import type { RuleProfile } from '../../store/rule-profile.js';
import type { AccrualRules } from './accrual-rules.js';

/** How to round a fraction of a cent, and its wording in explanations. */
export interface Rounding {
  readonly share: AccrualRules['share'];
  readonly words: string;
}

function halfEvenShare(amount: number, numerator: bigint | number, denominator: number): bigint | number {
  const rounded = computeShare(amount, numerator, denominator);
  const remainder = (BigInt(amount) * BigInt(numerator)) % BigInt(denominator);
  if (remainder * 2n !== BigInt(denominator) || BigInt(rounded) % 2n === 0n) return rounded;
  return typeof rounded === 'bigint' ? rounded - 1n : rounded - 1;
}

/** The ways to round, by name. */
export const roundings: { readonly [Name in RuleProfile['rounding']]: Rounding } = {
  half_up: { share: computeShare, words: 'halves rounded up' },
  half_even: { share: halfEvenShare, words: 'halves rounded to the even cent' },
  floor: { share: floorShare, words: 'rounded down' },
};
