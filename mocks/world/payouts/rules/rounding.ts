import { roundDown, roundHalfUp } from '../../store/money.js';
import type { RuleProfile } from '../../store/rule-profile.js';
import type { AccrualRules } from './accrual-rules.js';

/** How to round a fraction of a cent, and its wording in explanations. */
export interface Rounding {
  readonly roundShare: AccrualRules['roundShare'];
  readonly words: string;
}

function roundHalfEven(amount: number, numerator: bigint | number, denominator: number): bigint | number {
  const rounded = roundHalfUp(amount, numerator, denominator);
  const remainder = (BigInt(amount) * BigInt(numerator)) % BigInt(denominator);
  if (remainder * 2n !== BigInt(denominator) || BigInt(rounded) % 2n === 0n) return rounded;
  return typeof rounded === 'bigint' ? rounded - 1n : rounded - 1;
}

/** The ways to round, by name. */
export const roundings: { readonly [Name in RuleProfile['rounding']]: Rounding } = {
  half_up: { roundShare: roundHalfUp, words: 'halves rounded up' },
  half_even: { roundShare: roundHalfEven, words: 'halves rounded to the even cent' },
  floor: { roundShare: roundDown, words: 'rounded down' },
};
