import type { FinishedRun } from 'trackagoat-sdk/explore';

// Parts of runs that were never played, as invariants are shown them.

export type Fields = Readonly<Record<string, unknown>>;

/** A payment to Ana with cents by accrual. */
export const pay = (id: string, cents: number, lines: Readonly<Record<string, number>> = {}, more: Fields = {}) => ({
  ...{ id, creator_id: 'ana', total_amount_cents: cents, status: 'paid' },
  payout_payment_lines: Object.entries(lines).map(([id, cents]) => ({ accrual_id: id, applied_amount_cents: cents })),
  ...more,
});
export const earn = (id: string, cents: number, more: Fields = {}) => ({
  ...{
    id,
    creator_id: 'ana',
    structure_id: 'weekly',
    amount_cents: cents,
    status: 'earned',
    period_end_at: '2026-01-12',
  },
  ...more,
});
/** The request that made a payment. */
export const sent = (payment: string, more: Fields = {}) => ({
  ...{ round: 1, worker: 1, start: 1, method: 'POST', path: '/payout-payments', operation: 'createPayoutPayment' },
  ...{ body: '{"creator_id":"ana"}', key: 'k', status: 201, code: null, fate: 'deliver', asides: [], replayed: false },
  ...{ tookEffect: true, hasMore: false, at: '2026-01-12T09:00:00Z', approvals: 0, storeChanges: 0 },
  payment: { id: payment, creatorId: 'ana' },
  ...more,
});
const none = new Set<string>();
export const calm = {
  left: none,
  leftKinds: none,
  rejectedKinds: none,
  besides: new Map(),
  besidesMonth: new Map(),
  owed: new Map(),
  leftAfterRun: none,
  isUnfinished: false,
};

interface Rows {
  readonly payments?: readonly Fields[];
  readonly accruals?: readonly Fields[];
}

/** A run that left these rows. Before it the accruals were owed, and nothing was paid. */
export function run({
  payments = [],
  accruals = [],
  before = {},
  ...more
}: Rows & { before?: Rows } & Fields): FinishedRun {
  const handles = new Map(['ana', 'ben'].map((name) => [name, name]));
  const rows = { payments, accruals, handles };
  const owed = accruals.map((row) => ({ ...row, status: 'earned' }));
  const rest = { round: 1, isSettled: false, trace: [], between: [], schedule: [], endings: [], earlier: [] };
  const rowsBefore = { payments: [], accruals: owed, handles, ...before };
  const made = {
    rows,
    rowsBefore,
    rowsAfterRun: rows,
    approvals: [],
    rail: [],
    mayVoid: [],
    calm: { ...calm, minimum: 0 },
    ...rest,
    ...more,
  };
  return made as unknown as FinishedRun;
}
