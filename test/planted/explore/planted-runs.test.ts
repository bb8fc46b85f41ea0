import {
  type FinishedRun,
  nothingUnapproved,
  paidAtMostOnce,
  paidInFullExcept,
  receiptsTellTheTruth,
  type Violation,
} from 'trackagoat-sdk/explore';
import { describe, expect, it } from 'vitest';
import { ledgerMatchesRail } from '../../../proofs/explore/judge/invariants/ledger-matches-rail.js';
import { countUnjudged } from '../../../proofs/explore/judge/invariants/paid-once.js';
import { calm, earn, type Fields, pay, run, sent } from './made-run.js';

const owed = [earn('a', 300)];
const ben = { creator_id: 'ben' };
/** The calm run pays Ana so much without accruals. */
const besides = (cents: number, more: Fields = {}) => ({
  calm: { ...calm, minimum: 0, besides: new Map([['ana', cents]]), ...more },
});
const rejected = [earn('a', 300, { status: 'rejected' })];
const approved = [{ creatorId: 'ana', cents: 300 }];
const twice = (
  trace: readonly Fields[],
  payments: readonly Fields[] = [pay('new', 300), pay('old', 200)],
  cents = 300,
) => run({ payments, trace, accruals: owed, ...besides(cents) });
const apart = (hours: number) => [
  sent('old'),
  sent('new', { at: new Date(Date.UTC(2026, 0, 12, 9 + hours)).toISOString() }),
];
/** A run in which worker 1 returned receipts, and the payments that it left. */
const returned = (receipts: readonly Fields[], payments: readonly Fields[] = [pay('p', 300)], more: Fields = {}) =>
  run({ payments, endings: [{ returned: receipts.map((one) => ({ paidCents: 300, ...one })) }], ...more });
const p = { outcome: 'committed', payment: { id: 'p' } };
/** Its payment is void by now. Worker 1 made it, and then a payment was read; `read` says by whom and how. */
const voidedAfter = (read: Fields, more: Fields = {}) =>
  returned([p], [voided('p')], {
    trace: [sent('p'), sent('', { payment: null, method: 'GET', path: '/payout-payments/p', status: 200, ...read })],
    round: 2,
    ...more,
  });
const voided = (id: string, creator_id = 'ana') => pay(id, 300, {}, { status: 'voided', creator_id });
const earlier = { payments: [voided('p')], before: { payments: [pay('p', 300)] } };
const twoBefore = { payments: [pay('o', 300), pay('q', 300, {}, ben)] };
/** The debt is paid without accruals, and a payment of before without accruals is void. */
const again = { accruals: owed, payments: [pay('p', 300), voided('o')], before: twoBefore };
const loud = { between: [{ id: 'a' }], endings: [{ threw: new Error('no') }] };
const bonus = { accruals: owed, payments: [pay('q', 50), pay('p', 300, { a: 300 })], calm: undefined };
/** So many hours pass. In a calm month Ana is paid $3.00. */
const later = (hours: number) => ({ trace: apart(hours), ...besides(100, { besidesMonth: new Map([['ana', 300]]) }) });
const [committed, denied, unknown] = ['committed', 'not_committed', 'unknown'].map((outcome) => ({ outcome }));

/** A run of these requests, which made a payment that worker 1 denies. */
const denies = (trace: readonly Fields[], receipts: readonly Fields[] = [{ ...denied }]) =>
  returned(receipts, [pay('p', 300)], { trace });

/** The run after one in which money was sent elsewhere; every worker resolves. */
const railed = (more: Fields, ...payouts: readonly (readonly [cents: number, status?: string])[]) =>
  run({
    ...{ round: 2, endings: [{ returned: 1 }] },
    rail: payouts.map(([cents, status = 'paid'], at) => ({ id: `r${at}`, payee: 'ana', cents, status })),
    ...besides(0, { usesRail: true }),
    ...more,
  });
const REMOVED = ' | removed creators stay owed';
const UNRECORDED = (paid: string, recorded: string, assumes = '') =>
  `the rail paid ${paid} to @ana, and ${recorded} of it is in the ledger after the next run | not recorded | Keep what is sent until the report and the ledger agree: each run records what the report has as paid.${assumes}`;

const LIE = (what: string) => `worker 1 says committed, $3.00, and ${what} | says committed`;
const DENIED = 'worker 1 says not_committed, $3.00, and its own request made a payment of $3.00 | says not_committed';
const LATE = LIE('the payment was voided before the worker looked last');
const NONE = LIE('there is no such payment');
const read = sent('', { payment: null, method: 'GET', path: '/payout-payments', round: 2 });
/** Two workers paid the same, and a person voided what was paid but for the payment of worker 1 in its second run. */
const asides = [{ id: 'o' }, { id: 'p' }];
const several = [sent('p'), sent('o', { worker: 2, round: 2 }), sent('q', { round: 2, asides }), read];
const MOST = (cents: string) =>
  `@ana was paid $3.00, $3.00 of it without accruals, and at most ${cents} may be paid so | too much | More is owed, but the payment does not say what it pays: the calm run pays less so, or a bonus is named.`;
const SENT = (sent: string, owed: string, payouts: string, cause = 'sent again', end = '.') =>
  `@ana was sent ${sent} by the rail, and ${owed} was owed | ${cause} | The rail has the payouts ${payouts}. What is sent is in flight until a payment records it or it is returned${end}`;
const NOT_SEEN = 'were not both made by requests that were seen.';
const ADVICE = (more = '') =>
  `@ana was paid $3.50, and $3.00 was owed | unseen | The payments of $3.00 and $0.50 ${NOT_SEEN} If $0.50 of it is a bonus, import { paidAtMostOnce } from 'trackagoat-sdk/explore', and beside the job export const exploration = { invariants: [paidAtMostOnce({ 'ana': 50 }), 'booksBalance', 'paidInFull', 'eventuallySettled', 'receiptsTellTheTruth'${more}] };`;
const UNSENT = (payee: string, sent: string) =>
  `the ledger has $3.00 paid to ${payee}, and the rail sent ${sent} | Record each payout of the report once. Void the payment of one that came back, and record no older report.`;
const out = (key: string, round: number, tookEffect = true) =>
  sent('', { operation: 'rail.send', key, round, tookEffect });

const PAID = '@ana was paid $5.00, and $3.00 was owed';
const A_DAY = '24 hours apart: the service forgets a key after 24';
const AS = (cause: string, why: string) => `${PAID} | ${cause} | The payments of $2.00 and $3.00 ${why}`;
const UNLINED = 'without accruals, the service cannot know that they pay the same debt.';

/** Each run with what the invariant says of it: message, cause and diagnosis; nothing if it holds. */
const runs: Readonly<Record<string, readonly [string, FinishedRun, string?][]>> = {
  paidOnce: [
    ['the sum that is owed', run({ accruals: owed, payments: [pay('p', 300)], ...besides(300) })],
    ['the same in a calm run', run({ accruals: owed, payments: [pay('p', 300)], calm: undefined })],
    [
      'the sum, where the calm run pays less so',
      run({ accruals: owed, payments: [pay('p', 300)], ...besides(299) }),
      MOST('$2.99'),
    ],
    [
      'two of half the sum, where the calm run pays one',
      twice([sent('old', { key: null }), sent('new', { key: null })], [pay('new', 150), pay('old', 150)], 150),
      '@ana was paid $3.00, $3.00 of it without accruals, and at most $1.50 may be paid so | no key | The payments of $1.50 and $1.50 were sent by worker 1 without an idempotency key; without accruals, the service cannot know that they pay the same debt.',
    ],
    ['a payout whose debt a person rejected', railed({ accruals: rejected, payments: [pay('p', 300)] }, [300])],
    [
      'two payouts that are both recorded',
      railed({ accruals: owed, payments: [pay('new', 300), pay('old', 200)], trace: [] }, [300], [200]),
      AS('unseen', NOT_SEEN),
    ],
    [
      'a payout that is recorded though it came back',
      railed({ accruals: owed, payments: [pay('p', 300)] }, [300, 'returned']),
      MOST('$0.00'),
    ],
    [
      'a payout that came back during the run',
      railed({ accruals: owed, payments: [pay('p', 300)], round: 1 }, [300, 'returned']),
    ],
    ['what came back', railed({ accruals: owed }, [300, 'returned'], [300])],
    [
      'unclaimed money, sent again',
      railed({ accruals: owed }, [300, 'unclaimed'], [200]),
      SENT('$5.00', '$3.00', 'r0 ($3.00), r1 ($2.00)', 'unclaimed and sent again', ', also while it is unclaimed.'),
    ],
    ['what a person voided', railed({ accruals: owed, payments: [voided('p')], between: [{ id: 'p' }] }, [300], [300])],
    [
      'what the job voided',
      railed({ ...again, payments: [voided('p'), pay('o', 300), voided('q', 'ben')] }, [300], [300]),
      SENT('$6.00', '$3.00', 'r0 ($3.00), r1 ($3.00)'),
    ],
    ['what a void payment of before paid', railed({ ...again, accruals: [] }, [300])],
    ['what was sent to another', railed({ ...again, rail: [{ payee: 'ben', cents: 300 }] }), MOST('$0.00')],
    ['what a person made owed again', run({ ...again, between: [{ id: 'o' }] })],
    ['what the job made owed again', run(again), MOST('$0.00')],
    ['as much as in the calm month, after more than six days', run({ ...again, ...later(145) })],
    ['the same after six days', run({ ...again, ...later(144) }), MOST('$1.00')],
    ['a part of the sum in a calm run', run({ accruals: owed, payments: [pay('p', 200)], calm: undefined })],
    ['a bonus in a calm run', run({ ...bonus, approvals: approved }), ADVICE(", 'nothingUnapproved'")],
    ['one without approvals', run(bonus), ADVICE()],
    ['more than the calm run pays so', run({ ...again, ...besides(100, { minimum: 301 }) }), MOST('$1.00')],
    ['what came due since', run({ accruals: owed, payments: [pay('p', 300)], before: { accruals: [] } })],
    [
      'a debt that is open again, because a person voided its payment',
      run({
        accruals: owed,
        payments: [pay('p', 300), pay('q', 300, { a: 300 }, { status: 'voided' })],
        before: { accruals: [earn('a', 300, { status: 'paid' })], payments: [pay('q', 300, { a: 300 })] },
        between: [{ id: 'q' }],
      }),
    ],
    [
      'what the calm run left for its smallest payment',
      run({ accruals: owed, payments: [pay('p', 300)], ...besides(0, { left: new Set(['a']), minimum: 301 }) }),
    ],
    ['two payments, of which one is void', twice([], [voided('q'), pay('p', 300)])],
    [
      'a cent beyond it',
      run({ accruals: owed, payments: [pay('p', 301)] }),
      '@ana was paid $3.01, and $3.00 was owed | too much | One payment of $3.01 is more than was owed.',
    ],
    [
      'a cent beyond its accrual',
      run({ accruals: owed, payments: [pay('p', 301, { a: 300 })] }),
      '@ana was paid $3.01, and $3.00 was owed | too much | One payment of $3.01 is more than its accruals come to.',
    ],
    [
      'what was paid before',
      run({ accruals: owed, before: { accruals: [earn('a', 300, { status: 'paid' })] }, payments: [pay('p', 300)] }),
      '@ana was paid $3.00, and $0.00 was owed | too much | One payment of $3.00 is more than was owed.',
    ],
    ['two payments that nobody saw', twice([]), AS('unseen', NOT_SEEN)],
    [
      'two of one request',
      twice([sent('old', { key: null, fate: 'twice' })]),
      AS('sent twice', 'come from one request that arrived twice and had no idempotency key.'),
    ],
    [
      'two without a key',
      twice([sent('old', { key: null }), sent('new', { key: null })]),
      AS('no key', `were sent by worker 1 without an idempotency key; ${UNLINED}`),
    ],
    [
      'two under two keys',
      twice([sent('old', { key: null }), sent('new', { worker: 2 })]),
      AS('different keys', `were sent by workers 1 and 2 under different keys (none, k); ${UNLINED}`),
    ],
    ['two a day apart', twice(apart(24)), AS('forgotten key', `were sent under the same key k, ${A_DAY}; ${UNLINED}`)],
    ['two within a day', twice(apart(23)), AS('forgotten key', `were sent under the same key k; ${UNLINED}`)],
    [
      'two, one with its accrual',
      twice(apart(1), [pay('new', 300, { a: 300 }), pay('old', 200)]),
      AS('forgotten key', 'were sent under the same key k; one of them names no accruals.'),
    ],
  ],
  ledgerMatchesRail: [
    ['what was recorded', railed({ payments: [pay('p', 300)] }, [300])],
    ['what was not', railed({ payments: [pay('p', 200)] }, [200], [300]), UNRECORDED('$5.00', '$2.00')],
    [
      'what a person voided',
      railed(
        { payments: [pay('p', 200, {}, { status: 'voided' }), pay('q', 300)], between: [{ id: 'p' }] },
        [200],
        [300],
      ),
    ],
    [
      'another payout than a person voided',
      railed({ payments: [pay('p', 200, {}, { status: 'voided' })], between: [{ id: 'p' }] }, [200], [300]),
      UNRECORDED('$5.00', '$0.00'),
    ],
    ['what was rejected, of a job that rejects', railed({ accruals: [...rejected, earn('b', 1)], ...loud }, [300])],
    ['the same of another', railed({ accruals: [earn('a', 1, ben)], ...loud }, [300]), UNRECORDED('$3.00', '$0.00')],
    [
      'what a person rejected, of a job that resolves',
      railed({ accruals: rejected, between: [{ id: 'a' }] }, [300]),
      UNRECORDED('$3.00', '$0.00'),
    ],
    [
      'what was not sent',
      railed({ payments: [pay('p', 300), pay('q', 300, {}, { creator_id: null })] }, [300]),
      UNSENT('nobody in particular', '$0.00 | not sent'),
    ],
    [
      'what came back in part',
      railed({ payments: [pay('p', 300)] }, [100], [200, 'returned']),
      UNSENT('@ana', '$1.00 and got $2.00 back | returned'),
    ],
    [
      'what the run before sent',
      railed({ trace: [out('r0', 1), out('r0', 2, false), out('r1', 2)] }, [300], [200]),
      UNRECORDED('$3.00', '$0.00'),
    ],
    ['a removed payee', railed({ between: [{ id: 'ana' }] }, [300]), UNRECORDED('$3.00', '$0.00', REMOVED)],
    ['unclaimed money', railed({}, [300, 'unclaimed'])],
    ['unclaimed money that was recorded', railed({ payments: [pay('p', 300)] }, [300, 'unclaimed'])],
  ],
  paidInFull: [
    [
      'less than its accruals',
      run({ accruals: owed, payments: [pay('p', 299, { a: 300 })] }),
      '@ana was paid $2.99 for accruals of $3.00 | written off | The payment names a total that is $0.01 less than its accruals come to, and they count as paid. Leave total_amount_cents out: it is their sum then.',
    ],
    [
      'the payment of another',
      run({ trace: [sent('p', { replayed: true, body: '{"creator_id":"ben"}' })] }),
      'worker 1 wanted to pay @ben and got the payment of @ana | one key for two | Both requests have the key k: the service gives the second the response to the first, and pays nobody.',
    ],
    [
      'an accrual that was rejected',
      run({ accruals: rejected }),
      "an accrual of $3.00 of @ana was rejected by a worker | rejected | A rejected or voided accrual is never paid. If it is meant: mayVoid: ['a'].",
    ],
    [
      'one that a calm run rejects',
      run({ accruals: rejected, calm: undefined, mayVoid: ['b'] }),
      "an accrual of $3.00 of @ana was rejected by a worker | rejected | A rejected or voided accrual is never paid. If it is meant: mayVoid: ['b', 'a'].",
    ],
    ['what was rejected before', run({ accruals: rejected, before: { accruals: rejected } })],
    ['one that may be rejected', run({ accruals: rejected, mayVoid: ['a'] })],
    ['one that came due in a calm run', run({ accruals: rejected, calm: undefined, before: { accruals: [] } })],
    [
      'one that came due, and that the calm run does not reject',
      run({ accruals: rejected, before: { accruals: [] } }),
      'an accrual of $3.00 of @ana was rejected by a worker | rejected | The calm run does not do that. A rejected or voided accrual is never paid.',
    ],
    ['one that a person rejected', run({ accruals: rejected, between: [{ id: 'a' }] })],
    ['its own payment, voided', run({ payments: [voided('p')] })],
    ['an earlier payment', run({ payments: [pay('p', 300)], before: { payments: [pay('p', 300)] } })],
    ['an earlier one that a person voided', run({ ...earlier, between: [{ id: 'p' }] })],
    [
      'an earlier payment, voided',
      run(earlier),
      "a payment of $3.00 to @ana, made before the run, was voided by a worker | voided | Void by the id of the payment that the job itself made: the newest one may be another. If it is meant to be voided: mayVoid: ['p'].",
    ],
    ['one that may be voided', run({ ...earlier, mayVoid: ['p'] })],
  ],
  nothingUnapproved: [
    [
      'two with an approval each',
      run({
        payments: [pay('q', 300), pay('p', 300)],
        trace: [sent('p', { approvals: 1 }), sent('q', { approvals: 2 })],
        approvals: [...approved, ...approved],
      }),
    ],
    [
      'two with one approval',
      run({
        payments: [pay('q', 300), pay('p', 300)],
        trace: [sent('p', { approvals: 1 }), sent('q', { approvals: 1 })],
        approvals: approved,
      }),
      '@ana was paid $3.00 without an approval of it | unapproved',
    ],
    [
      'one that was approved too late',
      run({ payments: [pay('p', 300)], trace: [sent('p')], approvals: approved }),
      '@ana was paid $3.00 without an approval of it | unapproved',
    ],
  ],
  receiptsTellTheTruth: [
    ['its payment', returned([p], [pay('q', 200), pay('p', 300)])],
    [
      'of two payments the one of its amount',
      returned([{ ...committed, paidCents: 200 }], [pay('p', 300), pay('q', 200)]),
    ],
    [
      'two payments of which one is of another',
      returned([{ ...committed, creatorId: 'ben' }], [pay('p', 300), pay('q', 200, {}, ben)]),
      LIE('the payment is $2.00'),
    ],
    [
      'a payment that a person voided after it read',
      voidedAfter({}, { trace: [sent('p'), sent('', { payment: null, path: '/creators', asides: [{ id: 'p' }] })] }),
    ],
    ['a payment that it read after it was voided', voidedAfter({ asides: [{ id: 'p' }] }), LATE],
    ['one that another worker read', voidedAfter({ asides: [{ id: 'p' }], worker: 2 })],
    [
      'one that came back to it later',
      voidedAfter({ asides: [{ id: 'p' }], payment: { id: 'p' }, path: '/x', fate: 'twice' }),
      LATE,
    ],
    [
      'its own payment of this run, of several',
      returned([{ ...committed }], [voided('o'), voided('p'), pay('q', 300)], { trace: several, round: 2 }),
    ],
    ['one whose read got lost', voidedAfter({ asides: [{ id: 'p' }], fate: 'lose_response' })],
    ['one whose read was refused', voidedAfter({ asides: [{ id: 'p' }], status: 300 })],
    ['one that was voided after the run', voidedAfter({}, { between: [{ id: 'p' }] })],
    ['one that it read in the next run', voidedAfter({ round: 2 }, { between: [{ id: 'p' }] }), LATE],
    ['nothing, of the payment of another', denies([sent('p', { worker: 2 })])],
    ['nothing, of one that it found', denies([sent('p', { replayed: true })])],
    ['nothing, of one of another round', denies([sent('p', { round: 2 })])],
    ['nothing, of one of an earlier start', denies([sent('p'), sent('', { start: 2, payment: null })])],
    ['nothing, of one that is void', returned([{ ...denied }], [voided('p')], { trace: [sent('p')] })],
    ['nothing, of one to another', denies([sent('p')], [{ ...denied, creatorId: 'ben' }])],
    ['nothing, of a payment that it names', returned([{ ...p, ...denied }], [pay('q', 200), pay('p', 300)]), DENIED],
    ['nothing, of one that it names and that is void', returned([{ ...p, ...denied }], [voided('p')])],
    [
      'two, of which one is unknown and to another',
      denies(
        [sent('p')],
        [
          { ...denied, creatorId: 'ana' },
          { ...unknown, creatorId: 'ben' },
        ],
      ),
      DENIED,
    ],
    [
      'what an earlier round could not know',
      returned([], [], { round: 2, earlier: [{ round: 1, endings: [{ returned: { paidCents: 300, ...p } }] }] }),
    ],
    [
      'what an earlier round denied',
      returned([], [pay('p', 300)], {
        round: 2,
        trace: [sent('p')],
        earlier: [{ round: 1, endings: [{ returned: { paidCents: 300, ...denied } }] }],
      }),
      DENIED,
    ],
    [
      'a receipt within a summary, which says less',
      returned([{ ...committed, paidCents: 999, parts: [{ ...p, paidCents: 300 }] }]),
    ],
    ['no receipt: an outcome without cents', returned([{ ...committed, paidCents: 'all' }], [])],
    ['no payment', returned([p], []), NONE],
    [
      'an earlier payment',
      returned([p], [pay('p', 300)], { before: { payments: [pay('p', 300)] } }),
      LIE('the payment that it names is from before the run'),
    ],
    ['another amount', returned([p], [pay('p', 200)]), LIE('the payment is $2.00')],
    ['another creator', returned([{ ...p, creatorId: 'ben' }]), LIE('the payment that it names is to somebody else')],
    ['one payment twice', returned([{ ...committed }, { ...committed }]), NONE],
    ['one payment twice, once by its id', returned([{ ...committed }, p]), NONE],
    ['nothing, of its payment', denies([sent('p')]), DENIED],
    ['two, of which one is unknown', denies([sent('p')], [{ ...denied }, { ...unknown }])],
  ],
};

describe.each([paidAtMostOnce(), ledgerMatchesRail, paidInFullExcept(), nothingUnapproved, receiptsTellTheTruth])(
  '$name says what is wrong and why, or nothing:',
  ({ name, check }) => {
    it.each(runs[name] ?? [])('%s', async (_, given, wanted = '') => {
      const { message, cause, diagnosis, assumes } = ((await check(given)) ?? {}) as Partial<Violation>;
      expect([message, cause, diagnosis, assumes].filter(Boolean).join(' | ')).toBe(wanted);
    });
  },
);

it.each<[string, Fields, number, boolean]>([
  ['beside the sum of a calm run', { calm: undefined }, 301, true],
  ['alone in a calm run', { calm: undefined }, 1, true],
  ['twice in a calm run', { calm: undefined }, 2, false],
  ['beside the sum, as in the calm run', besides(301), 301, true],
  ['twice beside the sum', besides(301), 302, false],
  ['alone, as in the calm run', besides(1), 1, true],
  ['twice, where the calm run pays it alone', besides(1), 2, false],
  ['twice, where something came due', { ...besides(1), before: { accruals: [] } }, 2, false],
  ['twice in a calm run of weeks', { calm: undefined, trace: apart(145) }, 2, true],
  ['more than beside a part of the sum', besides(101), 102, false],
  ['sent and recorded beside the sum', { ...besides(0), rail: [{ payee: 'ana', cents: 301 }] }, 301, true],
])('a bonus that is named in advance is the bound: %s', async (_, more, cents, holds) => {
  const found = await paidAtMostOnce({ ana: 1 }).check(run({ accruals: owed, payments: [pay('p', cents)], ...more }));
  expect(found === undefined).toBe(holds);
});

it('accruals and payments that a job may reject or void are not lost', async () => {
  expect(await paidInFullExcept(['a']).check(run({ accruals: rejected }))).toBeUndefined();
  expect(await paidInFullExcept(['p']).check(run(earlier))).toBeUndefined();
});

it('payments of a calm run are not judged if neither accruals nor a bonus nor the open debt explains them', () => {
  const accruals = [...owed, earn('b', 50, ben), earn('c', 1, { status: 'paid' })];
  const count = (payments: readonly Fields[], bonus = {}) =>
    Object.values(countUnjudged(run({ payments, accruals }), [nothingUnapproved, paidAtMostOnce(bonus)]));
  const lined = pay('l', 300, { a: 300 });
  const toOthers = [pay('q', 2, {}, ben), pay('r', 9, {}, { creator_id: null })];
  expect(count([pay('p', 299), ...toOthers, lined, voided('v')])).toEqual([3, 310]);
  expect([count([pay('p', 300)]), count([pay('p', 301)]), count([lined])].flat()).toEqual([0, 0, 1, 301, 0, 0]);
  expect([50, 51].flatMap((cents) => count([pay('p', cents)], { ana: 50 }))).toEqual([0, 0, 1, 51]);
});
