import { expect, it } from 'vitest';
import {
  findMalformed,
  findMalformedPayment,
  findMalformedRule,
} from '../../../proofs/evidence/cases/find-malformed.js';

type Fields = Readonly<Record<string, unknown>>;

const accrual = {
  ...{ id: 'a', creator_id: 'b', structure_id: 'c', structure_version_id: 'd', status: 'earned', amount_cents: 0 },
  ...{ period_start_at: '2026-01-05', period_end_at: '2026-01-12', inputs_snapshot: null },
};
const rule = { period: 'weekly', criteria_type: 'cpm', proration_mode: 'none', amount_cents: 0 };
const payment = { status: 'paid', total_amount_cents: 0 };

it.each<[broken: Fields, words: string | null]>([
  [{}, null],
  [{ inputs_snapshot: {} }, null],
  ...['id', 'creator_id', 'structure_id', 'structure_version_id'].flatMap((name): [Fields, string][] => [
    [{ [name]: '' }, `${name} is "", not an id.`],
    [{ [name]: 7 }, `${name} is 7, not an id.`],
  ]),
  ...['period_start_at', 'period_end_at'].flatMap((name): [Fields, string][] => [
    [{ [name]: undefined }, `${name} is missing, not a time.`],
    [{ [name]: 'soon' }, `${name} is "soon", not a time.`],
    [{ [name]: 1 }, `${name} is 1, not a time.`],
  ]),
  [{ amount_cents: 0.5 }, 'amount_cents is 0.5, not a whole number of cents.'],
  [{ status: 'due' }, 'status is "due", which is not known.'],
  [{ inputs_snapshot: 'x' }, 'inputs_snapshot is "x", not an object or null.'],
])('an accrual with %j', (broken, words) => {
  expect(findMalformed({ ...accrual, ...broken } as never)).toBe(words);
});

it.each<[broken: Fields, words: string | null]>([
  [{}, null],
  [{ period: 'yearly' }, `The rule's period is "yearly", which is not known.`],
  [{ criteria_type: 'likes' }, `The rule's criteria_type is "likes", which is not known.`],
  [{ proration_mode: 'hourly' }, `The rule's proration_mode is "hourly", which is not known.`],
  [{ amount_cents: '1' }, `The rule's amount_cents is "1", not a whole number of cents.`],
])('a rule with %j', (broken, words) => {
  expect(findMalformedRule({ ...rule, ...broken } as never)).toBe(words);
});

const cents = (words: string) => `has the amount ${words}, which is not a whole number of cents`;

it.each<[broken: Fields, words: string | null]>([
  [{ payout_payment_lines: [{ applied_amount_cents: 1 }], payout_adjustments: [{ amount_cents: -1 }, {}] }, null],
  [{ status: 'sent' }, 'has the status "sent", which is not known'],
  [{ total_amount_cents: undefined }, cents('missing')],
  [{ payout_payment_lines: [{ applied_amount_cents: 1 }, { applied_amount_cents: '1' }] }, cents('"1"')],
  [{ payout_adjustments: [{ amount_cents: 0.5 }] }, cents('0.5')],
])('a payment with %j', (broken, words) => {
  expect(findMalformedPayment({ ...payment, ...broken } as never)).toBe(words);
});
