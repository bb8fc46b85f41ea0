import { createClient } from 'trackagoat-sdk';
import {
  booksBalance,
  explore,
  type Invariant,
  nothingUnapproved,
  type Program,
  paidAtMostOnce,
  paidInFullExcept,
  receiptsTellTheTruth,
} from 'trackagoat-sdk/explore';
import { createMock } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { ledgerMatchesRail } from '../../../proofs/explore/judge/invariants/ledger-matches-rail.js';
import { readInvariants } from '../../../proofs/explore/judge/invariants/read-invariants.js';
import { type LeaveRule, readMayLeave, throwIfAbsent } from '../../../proofs/explore/judge/may-leave.js';
import { earn, type Fields, pay, run } from './made-run.js';

const old = { payments: [pay('p', 1)] };
const receipt = [{ returned: { outcome: 'committed', paidCents: 1 } }];
const [next, ofRail] = [{ round: 2, calm: undefined }, { operation: 'rail.send' }];
const approvals = [{ creatorId: 'ana', cents: 1 }];
const asInCalm = readInvariants(undefined).find(({ name }) => name === 'nothingUnapproved') as Invariant;

it.each<[Invariant, judged: Fields, ...not: Fields[]]>([
  [paidAtMostOnce(), { payments: [pay('p', 1)] }, {}, { payments: [pay('p', 1)], before: old }],
  [paidAtMostOnce(), { rail: [{}] }],
  [ledgerMatchesRail, { ...next, trace: [ofRail, { operation: null }] }, next, { calm: { usesRail: true } }],
  [nothingUnapproved, { payments: [pay('p', 1)] }, {}, { payments: [pay('p', 1)], before: old }],
  [asInCalm, { payments: [pay('p', 1)], approvals }, { payments: [pay('p', 1)] }, { approvals }],
  [booksBalance, { payments: [pay('p', 1)], before: old }, {}],
  [receiptsTellTheTruth, { endings: receipt }, {}, { endings: [{ threw: 1 }] }, { endings: [{ returned: 1 }] }],
  [
    paidInFullExcept(),
    { accruals: [earn('a', 1, { status: 'paid' }), earn('b', 1)] },
    { accruals: [earn('a', 1)], before: { accruals: [] } },
    { accruals: [earn('a', 1, { status: 'paid' })], before: { accruals: [earn('a', 1, { status: 'paid' })] } },
  ],
])('$name judges only runs that have something to judge', ({ applies }, judged, ...not) => {
  expect([judged, ...not].map((given) => applies?.(run(given)))).toEqual([true, ...not.map(() => false)]);
});

it('a job that approves nothing in the calm run is not asked for approvals', async () => {
  const given = (approvesAll: boolean) => run({ payments: [pay('p', 1)], calm: { approvesAll } });
  expect(await asInCalm.check(given(false))).toBeUndefined();
  expect(await asInCalm.check(given(true))).toMatchObject({ cause: 'unapproved' });
});

it('books that do not balance are said to, with their first three violations', async () => {
  const say = (balanced: boolean) =>
    booksBalance.check(run({ mock: { ledger: () => ({ balanced, violations: [1, 2, 3, 4] }) } }));
  expect([await say(false), await say(true)]).toEqual(['the books do not balance: [1,2,3]', undefined]);
});

describe('mayLeave', () => {
  const world = createMock({ now: '2026-01-05T00:00:00Z' });
  const read = (...rules: readonly Fields[]) => readMayLeave(rules as never, world);
  const why = { reason: 'later' };
  let ids: Readonly<Record<'ana' | 'flat' | 'payment' | 'accrual', string>>;
  beforeAll(async () => {
    const goat = createClient({ apiKey: world.apiKey, baseUrl: world.baseUrl, fetch: world.fetch });
    const { id } = await goat.creators.create(world.projectId, { tiktok_handle: 'ana' });
    const deal = {
      project_id: world.projectId,
      period: 'weekly',
      amount_cents: 1,
      criteria_type: 'recurring',
    } as const;
    const [flat] = [await goat.payoutStructures.create({ ...deal, name: 'flat' })];
    for (const _ of [1, 2]) await goat.payoutStructures.create({ ...deal, name: 'twin' });
    const { id: payment } = await goat.payoutPayments.create({ creator_id: id, total_amount_cents: 1 });
    await goat.payoutStructures.assign(flat.id, { creator_id: id });
    world.clock.to('2026-01-13T00:00:00Z');
    const [accrual] = await goat.payoutAccruals.list().toArray();
    ids = { ana: id, flat: flat.id, payment, accrual: accrual?.id ?? '' };
  });

  it.each<[rule: Fields | null, words: string]>([
    [null, 'must be a plain object'],
    [{ structur: 'flat', ...why }, 'structur'],
    [{ structure: 'flat' }, 'reason is missing'],
    [{ structure: 'flat', reason: ' ' }, 'reason must be a text'],
    [why, 'must have exactly one of structure, project, creator, below, removed'],
    [{ structure: 'flat', creator: 'ana', ...why }, 'must have exactly one of'],
    [{ below: 0, ...why }, 'below must be a whole number from 1 up'],
    [{ removed: false, ...why }, 'removed must be true'],
    [{ removed: false, below: 5, ...why }, 'must have exactly one of'],
    [{ below: 1.5, ...why }, 'below must be a whole number'],
    [{ structure: 'twin', ...why }, '2 of them are called twin; give the id'],
    [{ structure: 'none', ...why }, 'there is no structure none. The world has '],
    [{ creator: 'ben', ...why }, 'there is no creator ben. The world has ana.'],
  ])('refuses %j', (rule, words) => {
    expect(() => read({ below: 1, ...why }, rule as Fields)).toThrow(`mayLeave[1]`);
    expect(() => read(rule as Fields)).toThrow(words);
  });

  it('and the other options name what the world has', () => {
    const named = [ids.payment, ids.accrual];
    const invariants = [paidAtMostOnce({ [ids.ana]: 1, '': 2 }), paidInFullExcept(named)];
    expect(() => throwIfAbsent(named, invariants, world)).not.toThrow();
    expect(() => throwIfAbsent([...named, 'x'], [], world)).toThrow('no accrual x.');
    expect(() => throwIfAbsent([], [paidAtMostOnce({ x: 1 })], world)).toThrow('no creator x.');
  });

  it('covers what it names', () => {
    const covers = (rule: Fields, accrual: Fields = {}, owed = 10, project = 'other') => {
      const [one] = read({ ...rule, ...why }) as [LeaveRule];
      return [one.reason, one.covers({ ...earn('a', 1), ...accrual } as never, { project_id: project } as never, owed)];
    };
    for (const creator of ['ana', '@ana', ids.ana])
      expect(covers({ creator }, { creator_id: ids.ana })).toEqual(['later', true]);
    expect(covers({ creator: 'ana' }, { structure_id: ids.ana })).toEqual(['later', false]);
    expect(covers({ structure: 'flat' }, { structure_id: ids.flat })[1]).toBe(true);
    expect(covers({ project: world.projectId }, {}, 10, world.projectId)[1]).toBe(true);
    expect(covers({ project: world.projectId })[1]).toBe(false);
    expect([covers({ below: 11 })[1], covers({ below: 10 })[1]]).toEqual([true, false]);
    expect([covers({ removed: true })[1], covers({ removed: true }, { creator_id: ids.ana })[1]]).toEqual([
      true,
      false,
    ]);
    expect(readMayLeave(undefined, world)).toEqual([]);
  });
});

it('a run under faults is judged up to its first failure', async () => {
  const world = createMock({ seed: 'demo', now: '2026-03-02T00:30:00Z' });
  const seen: string[] = [];
  const workers: Program[] = [({ goat }) => goat.projects.list().then(() => undefined)];
  const [isFaulty, later]: [Invariant, Invariant] = [
    { name: 'first', check: ({ trace }) => (trace.some(({ fate }) => fate !== 'deliver') ? 'a fault' : undefined) },
    { name: 'second', check: ({ trace }) => void seen.push(trace[0]?.fate ?? 'none') },
  ];
  await explore({ world, workers, allowIdle: true, invariants: [isFaulty, later], seeds: 0, pairs: 0, interludes: [] });
  expect(new Set(seen)).toEqual(new Set(['deliver']));
});
