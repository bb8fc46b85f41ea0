import type { FinishedRun } from 'trackagoat-sdk/explore';
import { createMock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { describeLeft, LeftDebt, NOTHING_LEFT } from '../../../proofs/explore/judge/calm-left.js';
import { describeCalm, judgeCalm, readOutcome } from '../../../proofs/explore/judge/calm-run.js';
import { compare } from '../../../proofs/explore/judge/case-runner.js';
import type { Judged } from '../../../proofs/explore/judge/judged.js';
import { conclude, readExitCode } from '../../../proofs/explore/judge/verdict.js';
import { earn, type Fields, pay, run, sent } from './made-run.js';

const before = createMock();
/** The calm run with these rows, or the run a month after it. */
const left = (accruals: readonly Fields[], payments: readonly Fields[] = []) =>
  run({ before: { payments: [] }, accruals, payments, calm: undefined, ...{ mock: before } });
const debt = (calm: FinishedRun, month = calm, rules: ConstructorParameters<typeof LeftDebt>[2] = []) =>
  new LeftDebt({ ...calm, before }, month, rules);
const ofBen = { creator_id: 'ben' };
const paid = { status: 'paid' };
const daily = { structure_id: 'daily' };
/** Ana's newest accrual first, as the service lists them. */
const owed = [earn('b', 500), earn('a', 300)];

describe('the debt that a calm run leaves', () => {
  it('is what no payment without accruals covers, the oldest first', () => {
    const parts = (payments: readonly Fields[]) => {
      const { accruals, cents, creators } = debt(left(owed, payments)).describe();
      return [accruals, cents, creators];
    };
    expect(parts([])).toEqual([2, 800, 1]);
    expect(parts([pay('p', 300)])).toEqual([1, 500, 1]);
    expect(parts([pay('p', 301)])).toEqual([1, 499, 1]);
    expect(parts([pay('p', 200), pay('q', 99)])).toEqual([2, 501, 1]);
    expect(parts([pay('p', 300, {}, { status: 'voided' })])).toEqual([2, 800, 1]);
    expect(parts([pay('p', 300, {}, ofBen)])).toEqual([2, 800, 1]);
    expect(debt(left([...owed, earn('c', 1, paid)])).describe().accruals).toBe(2);
  });

  it('is described by structure, currency and reason', () => {
    const calm = left(
      [
        earn('e', 7, { ...daily, currency: 'EUR' }),
        earn('d', 5, daily),
        earn('c', 100, ofBen),
        ...owed,
        earn('x', 10, { ...ofBen, ...paid, ...daily }),
      ],
      [pay('p', 10, { x: 10 }, ofBen)],
    );
    const rules = [
      {
        reason: 'on hold',
        covers: ({ creator_id }: { creator_id: string }, _: unknown, owed: number) =>
          creator_id === 'ben' && owed === 100,
      },
    ];
    const month = left([earn('d', 5, daily), ...owed.slice(1)]);
    const described = debt(calm, month, rules).describe();
    const flat = { structureId: 'weekly', structure: 'weekly', currency: undefined, isAll: true };
    const some = { structureId: 'daily', structure: 'daily', isAll: false, reason: null, accruals: 1, creators: 1 };
    expect(described).toEqual({
      ...{ accruals: 5, cents: null, creators: 2 },
      byStructure: [
        { ...flat, accruals: 2, cents: 800, creators: 1, neverPaidCents: 300, reason: null },
        { ...flat, accruals: 1, cents: 100, creators: 1, neverPaidCents: 0, reason: 'on hold' },
        { ...some, currency: undefined, cents: 5, neverPaidCents: 5 },
        { ...some, currency: 'EUR', cents: 7, neverPaidCents: 0 },
      ],
    });
    expect(debt(left(owed)).describe().cents).toBe(800);
    expect(describeLeft(described)).toBe(
      'Left owed: 5 accruals, $8.00, all of «weekly», paid within a month; $1.00, all of «weekly», as mayLeave says: on hold; ' +
        '$0.05 of «daily»; EUR 0.07 of «daily», paid within a month.',
    );
    expect(describeLeft(debt(left([])).describe())).toBeUndefined();
  });

  it('has a minimum if it leaves whole debts below its smallest payment, also of the month', () => {
    const both = [...owed, earn('z', 999, ofBen)];
    const minimum = (cents: number, late = cents) =>
      debt(left(both, [pay('p', cents, { x: cents })]), left([], [pay('q', late, { y: late })])).minimum;
    expect([minimum(801), minimum(800), minimum(900, 850), minimum(900, 800)]).toEqual([801, 0, 850, 0]);
  });
});

describe('a creator whom the calm run never pays', () => {
  const benPaid = [earn('x', 300, { ...ofBen, ...paid })];
  const byBen = [pay('p', 300, { x: 300 }, ofBen)];
  const find = (calm: FinishedRun, month = calm, ...rules: ConstructorParameters<typeof LeftDebt>[2]) =>
    debt(calm, month, rules).findNeverPaid()?.message;
  const calm = left([...owed, ...benPaid], byBen);

  it('is named with what others are paid', () => {
    expect(find(calm)).toBe('$8.00 of @ana («weekly») is never paid, neither in the calm run nor a month later');
    expect(find(left([...owed, ...benPaid], [pay('p', 800, { x: 300 }, ofBen)]))).toContain('$8.00 of @ana');
    expect(
      find(
        left(
          [earn('c', 400, daily), ...owed, ...benPaid, earn('y', 1, { ...ofBen, ...paid, ...daily })],
          [...byBen, pay('q', 500, { y: 1 }, ofBen)],
        ),
      ),
    ).toContain('$12.00 of @ana («weekly» and «daily»)');
    expect(find(left([earn('c', 400, { currency: 'EUR' }), ...owed, ...benPaid], byBen))).toContain(
      '$8.00 and EUR 4.00 of @ana',
    );
  });

  it('is named too if others are paid by sums without accruals', () => {
    expect(find(left([earn('x', 300, ofBen), ...owed], [pay('p', 300, {}, ofBen)]))).toContain('$8.00 of @ana');
  });

  it.each<[string, FinishedRun, FinishedRun?, ...ConstructorParameters<typeof LeftDebt>[2]]>([
    ['if nobody is paid for that structure', left(owed, byBen)],
    [
      'if only a payment that is void paid it',
      left([...owed, ...benPaid], [pay('p', 300, { x: 300 }, { ...ofBen, status: 'voided' })]),
    ],
    ['if a month later it is paid', calm, left([])],
    ['if a month later it is covered', calm, left(owed, [pay('q', 800)])],
    [
      'if it was paid something of it',
      left([...owed, ...benPaid, earn('y', 1, paid)], [...byBen, pay('q', 300, { y: 1 })]),
    ],
    ['if a sum without accruals paid it a part', left([...owed, ...benPaid], [...byBen, pay('q', 300)])],
    [
      'if others were only paid a sum without accruals, and nothing of that structure was owed to them',
      left([...owed, ...benPaid], [pay('p', 300, {}, ofBen)]),
    ],
    ['if it is less than the smallest payment', left([...owed, ...benPaid], [pay('p', 801, { x: 300 }, ofBen)])],
    ['if mayLeave says so', calm, calm, { reason: 'on hold', covers: () => true }],
  ])('is not one %s', (_, ...given) => {
    expect(find(...given)).toBeUndefined();
  });
});

describe('the verdict', () => {
  const weekly = { structureId: 's', structure: 'RB', currency: 'USD', accruals: 1, cents: 20_000, creators: 1 };
  const never = { ...weekly, neverPaidCents: 20_000, isAll: true, reason: null };
  const byStructure = (...rows: readonly (typeof never | { reason: string })[]) => ({
    left: { ...NOTHING_LEFT, byStructure: rows.map((row) => ({ ...never, ...row })) },
  });
  const fine = { failures: 0, assumed: undefined, isJudged: true, left: NOTHING_LEFT, mustPay: true };
  const concludeFrom = (more: Partial<Parameters<typeof conclude>[0]>) =>
    conclude({ ...fine, unjudged: { payments: 0, cents: 0 }, ...more });

  it.each<[Partial<Parameters<typeof conclude>[0]>, holds: boolean, verdict: string]>([
    [{}, true, 'Everything held.'],
    [{ failures: 1 }, false, 'Not held: 1 failure.'],
    [{ failures: 2, isJudged: false, ...byStructure(never) }, false, 'Not held: 2 failures.'],
    [{ isJudged: false }, false, 'Nothing was shown to hold, because no invariant had anything to judge.'],
    [
      byStructure(never),
      false,
      `Not judged as right: $200.00 of «RB» is never paid. If another job pays it: mayLeave: [{ structure: "RB", reason: '…' }].`,
    ],
    [
      byStructure(never, { ...never, structure: 'Base', currency: 'EUR' }),
      false,
      `Not judged as right: $200.00 of «RB»; EUR 200.00 of «Base» are never paid. If another job pays them: mayLeave: [{ structure: "RB", reason: '…' }, { structure: "Base", reason: '…' }].`,
    ],
    [byStructure({ reason: 'accounting' }), true, 'Everything held.'],
    [byStructure({ ...never, neverPaidCents: 0 }), true, 'Everything held.'],
    [{ ...byStructure(never), mustPay: false }, true, 'Held for what it pays. Never paid: $200.00 of «RB».'],
    [
      { unjudged: { payments: 1, cents: 5_000 } },
      true,
      'Everything held. Not judged: 1 payment of $50.00 names no accruals.',
    ],
    [
      { unjudged: { payments: 2, cents: 5_000 }, assumed: { assumes: 'so', message: 'no' } },
      true,
      'Everything held. Not judged: 2 payments of $50.00 name no accruals. Not counted, because it rests on an assumption (so): no.',
    ],
  ])('of %o agrees with holds and the exit code', (found, holds, verdict) => {
    const conclusion = concludeFrom(found);
    expect(conclusion).toEqual({ holds, verdict });
    expect(readExitCode(conclusion)).toBe(holds ? 0 : 1);
    expect(/^(Everything held|Held )/.test(conclusion.verdict)).toBe(holds);
  });
});

describe('a calm run', () => {
  const none = { endings: [], failures: [], state: 's' };
  const ran = (trace: readonly Fields[], more: Fields = {}) => ({ trace, ...none, ...more }) as unknown as Judged;
  const made = (id: string, cents: number, more: Fields = {}) =>
    sent(id, { payment: { id, cents, accruals: 2 }, ...more });

  it('is described by the live payments that it made, each once', () => {
    const noted = (trace: readonly Fields[]) => {
      const { requests, payments, accruals, cents, runs } = describeCalm(ran(trace));
      return [requests, payments, accruals, cents, runs];
    };
    const read = sent('', { payment: null, tookEffect: false, method: 'GET' });
    const update = (body: string) =>
      sent('', { payment: null, path: '/payout-payments/p', operation: 'updatePayoutPayment', body });
    expect(noted([])).toEqual([0, 0, 0, 0, 1]);
    expect(noted([read, made('p', 300), made('q', 200, { round: 2 }), made('p', 300)])).toEqual([3, 2, 4, 500, 2]);
    expect(noted([made('p', 300, { tookEffect: false, round: 2 })])).toEqual([0, 0, 0, 0, 1]);
    // Without accruals a later run would pay the same again.
    expect(noted([made('p', 300, { round: 2, payment: { id: 'p', cents: 300, accruals: 0 } })])).toEqual([
      0, 0, 0, 0, 2,
    ]);
    expect(noted([made('p', 300, { payment: { id: 'p', cents: 300, accruals: 0 } })])).toEqual([1, 1, 0, 300, 1]);
    expect(noted([made('p', 300), update('{"status":"voided"}')])).toEqual([2, 0, 0, 0, 1]);
    expect(noted([made('p', 300), update('{"note":"voided"}')])).toEqual([2, 1, 2, 300, 1]);
    expect(describeCalm(ran([], { endings: [{ returned: 1 }, { threw: new Error('no\nmore') }] })).endings).toEqual([
      'worker 1 resolved',
      'worker 2 rejected with Error: no',
    ]);
  });

  it('fails if it changes nothing, or if a worker alone rejects', () => {
    const judged = (trace: readonly Fields[], more: Fields = {}, asked: Fields = {}) =>
      judgeCalm(ran(trace, more), { worker: null, workers: 2, allowIdle: false, ...asked }).map(
        ({ message }) => message,
      );
    const refused = sent('', { tookEffect: false, status: 403 });
    const nothing = 'The job changes nothing';
    expect(judged([])).toEqual([nothing]);
    expect(judged([], {}, { allowIdle: true })).toEqual([]);
    expect(judged([], {}, { worker: 1 })).toEqual([]);
    expect(judged([sent('p')])).toEqual([]);
    expect(judged([sent('p', { round: 2 }), refused])).toEqual([
      `${nothing}; 1 of its 1 request was refused, the first with 403`,
    ]);
    expect(
      judged([
        sent('', { tookEffect: false, status: 399 }),
        { ...refused, status: 400 },
        refused,
        { ...refused, status: null },
      ]),
    ).toEqual([`${nothing}; 2 of its 4 requests were refused, the first with 400`]);
    const rejects = { endings: [{ returned: 1 }, { threw: new Error('no') }] };
    const words = (worker: number) => [`The job fails even without faults: worker ${worker} threw Error: no`];
    expect(judged([sent('p')], rejects)).toEqual([]);
    expect(judged([sent('p')], rejects, { workers: 1 })).toEqual(words(2));
    expect(judged([sent('p')], rejects, { worker: 3 })).toEqual(words(3));
    expect(judged([], { ...rejects, failures: [{ message: 'mine' }] }, { workers: 1 })).toEqual(['mine']);
  });

  it('is what the others are compared with', () => {
    const voided = { status: 'voided' };
    const rejected = { status: 'rejected' };
    const next = run({
      round: 2,
      accruals: [
        earn('a', 1),
        earn('b', 1, rejected),
        earn('c', 1, { ...voided, ...daily }),
        earn('d', 1, rejected),
        earn('e', 1, rejected),
      ],
      payments: [pay('p', 300, {}, voided), pay('q', 200), pay('r', 1, {}, voided)],
      before: {
        accruals: [earn('a', 1), earn('b', 1), earn('d', 1), earn('e', 1, rejected)],
        payments: [pay('p', 300), pay('r', 1)],
      },
      between: [{ id: 'd' }, { id: 'r' }],
      approvals: [{ creatorId: 'ana', cents: 200 }],
    });
    const month = run({
      accruals: [
        earn('a', 1),
        earn('f', 1, ofBen),
        earn('g', 1, { ...paid, ...daily }),
        earn('h', 1, { ...rejected, ...ofBen }),
      ],
    });
    const outcome = (given: FinishedRun, later?: FinishedRun) => readOutcome(ran([], { next: given }), later, 7);
    expect(outcome(next, month)).toEqual({
      ...{ state: 's', minimum: 7, approvesAll: true, usesRail: false },
      ...{ left: new Set(['a']), leftKinds: new Set(['ben weekly']) },
      ...{ rejectedKinds: new Set(['ana weekly', 'ana daily', 'ben weekly']), besides: new Map([['ana', 200]]) },
      ...{ besidesMonth: new Map(), owed: new Map([['ana', 4]]), leftAfterRun: new Set(['a']), isUnfinished: false },
    });
    expect(outcome(next)).toMatchObject({ leftKinds: new Set(), rejectedKinds: new Set(['ana weekly', 'ana daily']) });
    const last = (round: number, accruals: number, more: Fields = {}) =>
      outcome(run({ round: 2, trace: [sent('', { round, payment: { accruals }, ...more })] })).isUnfinished;
    const unfinished = [last(2, 0), last(1, 0), last(2, 1), last(2, 0, { tookEffect: false })];
    expect(unfinished).toEqual([true, false, false, false]);
    const approves = (approvals: readonly Fields[], payments: readonly Fields[]) =>
      outcome(run({ approvals, payments })).approvesAll;
    const yes = { creatorId: 'ana', cents: 200 };
    const two = [pay('p', 200), pay('q', 200)];
    const approved = [approves([yes], []), approves([], two), approves([yes], two), approves([yes, yes], two)];
    expect(approved).toEqual([false, false, false, true]);
    const byBen = { ...yes, creatorId: 'ben' };
    expect(approves([byBen, { ...yes, cents: 1 }], two.slice(1))).toBe(false);
  });

  it.each<[string, readonly Fields[], readonly Fields[], string?, boolean?]>([
    ['is like an equal one', [sent('p')], [sent('p')]],
    [
      'made a request more',
      [sent('p'), sent('q')],
      [sent('p')],
      'request 2 was first "createPayoutPayment of worker 1" and then "the end of the run"',
    ],
    [
      'made a request less',
      [sent('p')],
      [sent('p'), sent('q', { operation: null })],
      'request 2 was first "the end of the run" and then "POST /payout-payments of worker 1"',
    ],
    [
      'was another worker',
      [sent('p')],
      [sent('p', { worker: 2 })],
      'request 1 was first "createPayoutPayment of worker 1" and then "createPayoutPayment of worker 2"',
    ],
    ['was refused', [sent('p')], [sent('p', { status: 409 })], 'request 1 was first'],
    [
      'had another key',
      [sent('p')],
      [sent('p', { key: 'l' })],
      'The key of request 1, createPayoutPayment of worker 1, was first "k" and then "l".',
      true,
    ],
    ['had another body', [sent('o'), sent('p')], [sent('o'), sent('p', { body: '{}' })], 'The body of request 2', true],
    ['had another path', [sent('p')], [sent('p', { path: '/x' })], 'The path of request 1', true],
    ['was at another time', [sent('p')], [sent('p', { at: 'later' })]],
  ])('%s', (_, first, second, words, isInValues = false) => {
    const difference = compare(ran(first), ran(second));
    if (words === undefined) expect(difference).toBeUndefined();
    else expect(difference).toEqual({ message: expect.stringContaining(words), isInValues });
  });
});
