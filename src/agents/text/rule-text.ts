import { writeCount } from '../../../base/options/write-count.js';
import type { CriteriaType, PayoutStructureVersion } from '../../generated/resources.js';
import { isKnownCriterion } from '../../workflows/run/criteria-facts.js';
import { moneyText } from './money-text.js';
import { label } from './untrusted-text.js';

/** The fields of a rule that say what it pays. */
export type Rule = Pick<PayoutStructureVersion, 'period' | 'amount_cents' | 'criteria_type'> &
  Partial<Pick<PayoutStructureVersion, 'currency' | 'proration_mode'>> & {
    readonly criteria_params?: { readonly min_views?: unknown };
  };

const EVERY: Readonly<Record<string, string>> = { daily: 'a day', weekly: 'a week', monthly: 'a month' };

/** A period in words: `a week`. */
export function everyText(period: string): string {
  return EVERY[period] ?? label(period, 20);
}

/** What a rule pays, in words: `$50.00 a week`. A criterion that the service may add later is shown as it is. */
export function ruleText(rule: Rule): string {
  const amount = moneyText(rule.amount_cents, rule.currency ?? 'USD');
  const every = everyText(rule.period);
  const prorated = rule.proration_mode === 'daily' ? ', by the day' : '';
  return `${criteriaText(rule, { amount, every })}${prorated}`;
}

interface Parts {
  readonly amount: string;
  readonly every: string;
}

const TEXTS: Readonly<Record<CriteriaType, (parts: Parts, rule: Rule) => string>> = {
  recurring: ({ amount, every }) => `${amount} ${every}`,
  goals: ({ amount, every }, { period }) =>
    `${amount} ${every} in which all ${label(String(period), 20).slice(1, -1)} goals are met`,
  cpm: ({ amount, every }) => `${amount} per 1,000 views of the videos of ${every}`,
  view_threshold: ({ amount, every }, { criteria_params: params }) =>
    `${amount} ${every} whose videos get ${writeCount(Number(params?.min_views), 'view')} or more`,
};

function criteriaText(rule: Rule, parts: Parts): string {
  const { criteria_type: type } = rule;
  if (isKnownCriterion(type)) return TEXTS[type](parts, rule);
  return `${parts.amount} ${parts.every} (${label(String(type), 40)})`;
}
