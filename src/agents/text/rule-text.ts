import { writeCount } from '../../../options/write-count.js';
import type { PayoutStructureVersion } from '../../generated/resources.js';
import { moneyText } from './money-text.js';
import { label } from './untrusted-text.js';

/** The fields of a rule that say what it pays. */
export type Rule = Pick<PayoutStructureVersion, 'period' | 'amount_cents' | 'criteria_type'> &
  Partial<Pick<PayoutStructureVersion, 'currency' | 'proration_mode'>> & {
    readonly criteria_params?: { readonly min_views?: unknown };
  };

const EVERY: Readonly<Record<string, string>> = { daily: 'a day', weekly: 'a week', monthly: 'a month' };

/** What a rule pays, in words: `USD 50.00 a week`. A criterion that the service may add later is shown as it is. */
export function ruleText(rule: Rule): string {
  const amount = moneyText(rule.amount_cents, rule.currency ?? 'USD');
  const every = EVERY[rule.period] ?? label(String(rule.period), 20);
  const prorated = rule.proration_mode === 'daily' ? ', by the day' : '';
  return `${criteriaText(rule, { amount, every })}${prorated}`;
}

function criteriaText(rule: Rule, { amount, every }: { readonly amount: string; readonly every: string }): string {
  switch (rule.criteria_type) {
    case 'recurring':
      return `${amount} ${every}`;
    case 'goals':
      return `${amount} ${every} in which all ${label(String(rule.period), 20).slice(1, -1)} goals are met`;
    case 'cpm':
      return `${amount} per 1,000 views of the videos of ${every}`;
    case 'view_threshold':
      return `${amount} ${every} whose videos get ${writeCount(Number(rule.criteria_params?.min_views), 'view')} or more`;
    default:
      return `${amount} ${every} (${label(String(rule.criteria_type), 40)})`;
  }
}
