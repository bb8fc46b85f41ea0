import { eventuallySettled, type FinishedRun, type Violation } from 'trackagoat-sdk/explore';
import { expect, it } from 'vitest';
import { findSilent } from '../../../proofs/explore/judge/invariants/eventually-settled.js';
import { calm, earn, type Fields, pay, run, sent } from './made-run.js';

const next = { round: 2, isSettled: true };
const owed = [earn('a', 300)];
const ben = { creator_id: 'ben' };
/** The second of two runs, after which Ana is owed $3.00. */
const after = (more: Fields = {}) => run({ ...next, accruals: owed, ...more });
const ofCalm = (more: Fields) => after({ calm: { ...calm, minimum: 0, ...more } });
const besides = (cents: number, more: Fields = {}, payee = 'ana') =>
  run({ ...next, calm: { ...calm, minimum: 0, besides: new Map([[payee, cents]]) }, ...more });
const touched = (...ids: readonly string[]) => ({ between: ids.map((id) => ({ id })) });
/** Payouts to Ana, and a job that resolves. */
const railed = (...payouts: readonly (readonly [status: string, cents: number])[]) => ({
  rail: payouts.map(([status, cents]) => ({ id: 'x', payee: 'ana', cents, status })),
  endings: [{ returned: 1 }],
});
const threw = { threw: new Error('no') };

/** The run of a calm month: `a` came due in it and was paid, and so did what is given. */
const month = (rows: readonly Fields[], more: Fields = {}) =>
  run({
    ...{ ...next, calm: undefined, rowsAfterRun: { accruals: [] } },
    ...{ accruals: [earn('a', 300, { status: 'paid', period_end_at: '2026-01-26' }), ...rows], ...more },
  });
const LATE = { period_end_at: '2026-01-19' };

const IDLE = 'The last run sent nothing at all.';
const describe = (what: string, why = IDLE, cause = 'left owed') =>
  `${what} is still owed after the next run | ${cause} | ${why}`;
const LEFT = describe('$3.00 of @ana (1 accrual)');
const left = (why: string) => describe('$3.00 of @ana (1 accrual)', why);
const SKIPPED =
  'is still owed a month later, though what came due after it was paid | skipped | ' +
  'The job looks at a window of time, and what a missed run left lies before it: go by the status earned.';
const LESS = (paid: string, inCalm: string, owed = '', why = IDLE) =>
  `@ana was paid ${paid} after the next run, and ${inCalm} when nothing goes wrong${owed} | left owed | ${why}`;
const LEAVES = { left: new Set(['a']), leftKinds: new Set(['ana weekly', 'ben weekly']) };
/** Beside what the calm run leaves, Ana and Ben earned $1.00 each since, in so many days. */
const since = (days: number, cents: number) =>
  after({
    accruals: [...owed, earn('n', 100), earn('m', 100, ben)],
    before: { accruals: owed },
    trace: [read(), read({ at: `2026-01-${12 + days}T09:00:00.001Z` })],
    payments: [pay('p', 200)],
    calm: { ...calm, minimum: 0, ...LEAVES, besides: new Map([['ana', cents]]) },
  });
const TWO_READS = 'The last run sent 2 requests (listPayoutAccruals), and none to pay it.';
const REMOVED =
  "No list of creators has a removed creator. Take the payees from what is owed: for await (const accrual of goat.payoutAccruals.list({status: 'earned'})). | " +
  'removed creators stay owed';

/** A request of the last run for Ana, which made no payment. */
const asked = (more: Fields) => sent('', { round: 2, payment: null, tookEffect: false, ...more });
const read = (more: Fields = {}) =>
  asked({ method: 'GET', operation: 'listPayoutAccruals', path: '/payout-accruals', body: '', ...more });
const traced = (...trace: readonly Fields[]) => after({ trace });
const ofAna = '{"creator_id":"ana","note":"b"}';
const replay = sent('p', { round: 2, replayed: true, body: ofAna });
const REPLAYED = (what: string) =>
  `createPayoutPayment of worker 1 got the response to ${what}, because both have the key k: it paid nothing. Take a key that follows from what is paid.`;
const LOST = 'createPayoutPayment of worker 1 got no response and did not arrive; ';
const UNSEEN = left(`${LOST}nobody looked it up or sent it again.`);

it.each<[string, FinishedRun, string?]>([
  ['nothing that is owed', run({ ...next, accruals: [earn('a', 300, { status: 'paid' })] })],
  ['an accrual that is left', ofCalm({}), LEFT],
  ['what the first run left', after({ round: 1 })],
  [
    'two that came due since',
    after({ accruals: [earn('a', 300), earn('b', 200)], before: { accruals: [] } }),
    describe('$5.00 of @ana (2 accruals)', IDLE, 'new and left owed'),
  ],
  [
    'of two, one came due since',
    after({ accruals: [...owed, earn('b', 200)], before: { accruals: owed } }),
    describe('$5.00 of @ana (2 accruals)'),
  ],
  ['what the calm run leaves', ofCalm({ left: new Set(['a']) })],
  [
    'new pay of a kind that it leaves',
    after({ before: { accruals: [] }, calm: { ...calm, minimum: 0, leftKinds: new Set(['ana weekly']) } }),
  ],
  ['old pay of that kind', ofCalm({ leftKinds: new Set(['ana weekly']) }), LEFT],
  ['less than the job pays', ofCalm({ minimum: 301 })],
  ['as much as the job pays', ofCalm({ minimum: 300 }), LEFT],
  [
    'as much in two',
    after({ accruals: [earn('a', 300), earn('b', 1)], calm: { ...calm, minimum: 301 } }),
    describe('$3.01 of @ana (2 accruals)'),
  ],
  [
    'four payees',
    after({ accruals: ['w', 'x', 'y', 'z'].map((id) => earn(id, 100, { creator_id: id })) }),
    describe('$1.00 of w (1 accrual), $1.00 of x (1 accrual), $1.00 of y (1 accrual) and of 1 more'),
  ],
  [
    'what a person made owed again',
    after({ payments: [pay('p', 300, { a: 300 }, { status: 'voided' })], ...touched('p') }),
  ],
  [
    'what a voided payment of a worker left',
    after({ payments: [pay('p', 300, { a: 300 }, { status: 'voided' })] }),
    LEFT,
  ],
  ['what is on its way', after(railed(['paid', 300]))],
  ['more than what is on its way', after(railed(['paid', 299])), LEFT],
  ['what is on its way beside what is recorded', after({ ...railed(['paid', 500]), payments: [pay('p', 200)] })],
  ['what was recorded', after({ ...railed(['paid', 300]), payments: [pay('p', 300)] }), LEFT],
  ['what came back', after(railed(['returned', 300])), LEFT],
  ['what came back, of a job that says so', after({ ...railed(['returned', 300]), endings: [threw] })],
  // A person ended what comes due.
  ['new pay of a structure that a person archived', after({ before: { accruals: [] }, ...touched('weekly') })],
  ['old pay of it', after(touched('weekly')), LEFT],
  [
    'old pay of it beside an accrual that a person rejected',
    after({ accruals: [...owed, earn('b', 1, { status: 'rejected' })], ...touched('weekly', 'b') }),
  ],
  [
    'the pay of a removed creator',
    after({ ...touched('ana'), endings: [{ returned: 1 }], calm: { ...calm, minimum: 999 } }),
    describe('$3.00 of @ana, removed, (1 accrual)', REMOVED, 'removed'),
  ],
  ['that of a job that says so', after({ ...touched('ana'), endings: [threw] })],
  [
    'that of a job of which one worker says so',
    after({ ...touched('ana'), endings: [threw, { returned: 1 }] }),
    describe('$3.00 of @ana, removed, (1 accrual)', REMOVED, 'removed'),
  ],
  [
    'a removed creator and another',
    after({ accruals: [...owed, earn('b', 200, ben)], ...touched('ana') }),
    describe('$2.00 of @ben (1 accrual)'),
  ],
  // Short pages
  ['a job that reports short pages', after({ schedule: [{ interlude: 'short_pages' }], endings: [threw] })],
  [
    'short pages and a worker that says nothing',
    after({ schedule: [{ interlude: 'short_pages' }], endings: [threw, { returned: 1 }] }),
    left('In the last run worker 1 rejects with Error: no.'),
  ],
  [
    'a job that throws without short pages',
    after({ endings: [{ returned: 1 }, threw] }),
    left('In the last run worker 2 rejects with Error: no.'),
  ],
  // Money without accruals
  ['less besides than in calm', besides(300, { payments: [pay('p', 200)] }), LESS('$2.00', '$3.00')],
  ['nothing besides', besides(300), LESS('$0.00', '$3.00')],
  [
    'nothing besides, and a debt that the calm run leaves',
    after({ calm: { ...calm, minimum: 0, left: new Set(['a']), besides: new Map([['ana', 1]]) } }),
    LESS('$0.00', '$0.01', '; $3.00 is owed'),
  ],
  [
    'nothing for nobody in particular',
    besides(1, {}, ''),
    `nobody in particular was paid $0.00 after the next run, and $0.01 when nothing goes wrong | left owed | ${IDLE}`,
  ],
  ['as much for nobody in particular', besides(1, { payments: [pay('p', 1, {}, { creator_id: null })] }, '')],
  ['as much in two payments', besides(300, { payments: [pay('p', 200), pay('q', 100)] })],
  ['as much beside its accruals', besides(300, { payments: [pay('p', 301, { b: 1 })] })],
  [
    'as much, of which some is void',
    besides(300, { payments: [pay('p', 200), pay('q', 100, {}, { status: 'voided' })] }),
    LESS('$2.00', '$3.00'),
  ],
  [
    'what was paid before',
    besides(1, { payments: [pay('p', 1)], before: { payments: [pay('p', 1)] } }),
    LESS('$0.00', '$0.01'),
  ],
  ['as much but for what came due in a week', since(6, 300)],
  ['a cent less', since(6, 301), LESS('$2.00', '$3.01', '; $4.00 is owed', TWO_READS)],
  ['as much, but for what came due in less', since(5, 300), LESS('$2.00', '$3.00', '; $4.00 is owed', TWO_READS)],
  ['less to whom a person removed', besides(300, touched('ana'))],
  [
    'less, because a person voided it',
    besides(300, { payments: [pay('p', 300, {}, { status: 'voided' })], ...touched('p') }),
  ],
  [
    'less beside an accrual that a person rejected',
    besides(300, { accruals: [earn('a', 1, { status: 'rejected' })], ...touched('a') }),
  ],
  [
    'less beside what a person did to another',
    besides(300, {
      payments: [pay('p', 1, {}, { ...ben, status: 'voided' })],
      accruals: [earn('b', 1, { ...ben, status: 'rejected' })],
      ...touched('p', 'b'),
    }),
    LESS('$0.00', '$3.00'),
  ],
  // A month later
  ['one that came due before what was paid', month([earn('b', 200, LATE)]), `$2.00 of @ana (1 accrual) ${SKIPPED}`],
  ['before the month is over', month([earn('b', 200, LATE)], { isSettled: false })],
  ['one that came due with what was paid', month([earn('b', 200, { period_end_at: '2026-01-26' })])],
  [
    'one of another kind',
    month([earn('b', 200, { ...LATE, ...ben }), earn('c', 200, { ...LATE, structure_id: 'daily' })]),
  ],
  ['one that was there before', month([earn('b', 200, LATE)], { rowsAfterRun: { accruals: [earn('b', 200, LATE)] } })],
  ['what was paid was there before', month([earn('b', 200, LATE)], { rowsAfterRun: { accruals: [earn('a', 300)] } })],
  [
    'nothing after it was paid',
    month([earn('b', 200, LATE)], {
      accruals: [earn('a', 300, { period_end_at: '2026-01-26' }), earn('b', 200, LATE)],
    }),
  ],
  [
    'one before the older of two that were paid',
    month([earn('b', 200, LATE), earn('c', 1, { status: 'paid' })]),
    `$2.00 of @ana (1 accrual) ${SKIPPED}`,
  ],
  // Why
  ['a replay of another request', traced(sent('p'), replay), left(REPLAYED('another request'))],
  [
    'a replay of the same request',
    traced(sent('p', { round: 2, body: ofAna }), replay),
    left('createPayoutPayment of worker 1 of the last run did not settle it.'),
  ],
  [
    'a replay of what is void',
    after({ trace: [sent('p', { body: ofAna }), replay], payments: [pay('p', 300, {}, { status: 'voided' })] }),
    left(REPLAYED('a payment that is voided now')),
  ],
  ['a lost request', traced(asked({ status: null })), UNSEEN],
  [
    'a refused one',
    traced(asked({ status: 409, code: 'full' })),
    left('createPayoutPayment of worker 1 got 409 full; nobody looked it up or sent it again.'),
  ],
  [
    'a lost one that was looked up',
    traced(asked({ status: null, path: '/x', operation: null }), read()),
    left(
      '/x of worker 1 got no response and did not arrive; listPayoutAccruals was read afterwards, and nobody sent it again.',
    ),
  ],
  ['one that another worker looked up', traced(asked({ status: null }), read({ worker: 2 })), UNSEEN],
  [
    'one of no payee that was looked up',
    traced(asked({ status: null, body: '"a"' }), read({ path: '?creator_id=ben' })),
    left(`${LOST}listPayoutAccruals was read afterwards, and nobody sent it again.`),
  ],
  ['one of another payee', traced(asked({ status: null }), read({ path: '?creator_id=ben' })), UNSEEN],
  ['one after which creators were read', traced(asked({ status: null }), read({ operation: 'listCreators' })), UNSEEN],
  [
    'one after which the store was changed',
    traced(asked({ status: null, storeChanges: 1 }), read({ storeChanges: 2 })),
    left(
      `${LOST}listPayoutAccruals was read afterwards, and nobody sent it again. The store was changed after it: see whether it marks as done what is not.`,
    ),
  ],
  [
    'one of somebody else',
    traced(asked({ status: null, body: '{"to":"ben"}' })),
    left('The last run sent 1 request (createPayoutPayment), and none to pay it.'),
  ],
  [
    'a page that nobody followed',
    traced(
      read({ hasMore: true }),
      read({ worker: 2, path: '?cursor=x' }),
      read({ operation: 'listCreators', path: '?cursor=x' }),
    ),
    left('listPayoutAccruals of worker 1 got a page with a cursor to the next one, and did not follow it.'),
  ],
  ['one of the run before', traced(read({ hasMore: true, round: 1 })), left(IDLE)],
  ['one that was followed', traced(read({ hasMore: true }), read({ path: '?cursor=x' })), left(TWO_READS)],
  [
    'an early read',
    after({ accruals: [earn('a', 300, { created_at: '2026-01-12T09:00:01Z' })], trace: [read()] }),
    left(
      'listPayoutAccruals of worker 1 was at 2026-01-12T09:00:00Z, and it came due at 2026-01-12T09:00:01Z: nobody looked later.',
    ),
  ],
  [
    'a read of the same instant',
    after({ accruals: [earn('a', 300, { created_at: '2026-01-12T09:00:00Z' })], trace: [read()] }),
    left('The last run sent 1 request (listPayoutAccruals), and none to pay it.'),
  ],
])('eventuallySettled says of %s what is wrong and why, or nothing', async (_, given, wanted = '') => {
  const { message, cause, diagnosis, assumes } = ((await eventuallySettled.check(given)) ?? {}) as Partial<Violation>;
  expect([message, cause, diagnosis, assumes].filter(Boolean).join(' | ')).toBe(wanted);
});

it.each([
  [after({ round: 1 }), false],
  [after(), true],
  [after({ accruals: [earn('a', 1, { status: 'voided' })] }), false],
])('eventuallySettled judges later runs with accruals that are not void', (given, applies) => {
  expect(eventuallySettled.applies?.(given)).toBe(applies);
});

it('a first run that leaves a debt is silent about it, though it says what it paid, unless a receipt is in doubt', () => {
  const silent = (more: Fields, outcome = 'committed') =>
    findSilent(after({ round: 1, endings: [{ returned: { outcome, paidCents: 1 } }], ...more }));
  const recorded = { ...railed(['paid', 300]), payments: [pay('p', 300)] };
  const left = [silent({}), silent({}, 'already_paid'), silent(recorded)];
  expect(left).toEqual(left.map(() => '$3.00 of @ana (1 accrual)'));
  const others = [{ round: 2 }, { calm: undefined }, { accruals: [] }, touched('ana'), railed(['paid', 300])];
  const inCalm = { calm: { ...calm, leftAfterRun: new Set(['a']) } };
  const says = [...others, inCalm, { endings: [threw, { returned: 1 }] }, { before: { accruals: [] } }];
  expect([...says.map((more) => silent(more)), silent({}, 'unknown')].filter(Boolean)).toEqual([]);
});
