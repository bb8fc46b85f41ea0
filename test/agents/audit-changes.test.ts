import { describe, expect, it } from 'vitest';
import {
  type AuditLine,
  createAuditLog,
  memoryToolsetStore,
  traceChanges,
  tracePayment,
  verifyAuditLog,
} from '../../src/agents/index.js';
import { startConversation } from './requests/start-conversation.js';
import { getData, getError } from './tool-result.js';

/** A conversation with a company that writes down what is approved; Ann is asked. */
async function startAudited({ fail }: { readonly fail?: (line: AuditLine) => boolean } = {}) {
  const texts: string[] = [];
  const audit = createAuditLog((text) => {
    if (fail?.(JSON.parse(text) as AuditLine)) throw new Error('disk full');
    texts.push(text);
  });
  const store = memoryToolsetStore();
  const secret = new Uint8Array(32).fill(3);
  const approve = async () => ({ approved: true, by: 'ann@example.com' });
  const audited = await startConversation({ toolset: { audit, approve, store, secret } });
  const lines = async (): Promise<readonly AuditLine[]> => {
    const verdict = await verifyAuditLog(texts.map((text) => `${text}\n`).join(''), { anchor: audit.head });
    if (!verdict.ok) throw new Error(verdict.why);
    return verdict.lines;
  };
  return { ...audited, texts, audit, lines };
}
type Audited = Awaited<ReturnType<typeof startAudited>>;

const kinds = (lines: readonly AuditLine[]) => lines.map(({ kind }) => kind);

/** Every kind of change, each as a plan of its own; what the log must show of it is worked out by hand. */
const changes: Readonly<
  Record<
    string,
    (audited: Audited) => Promise<{ plan: Record<string, unknown>; change: object; found: object; title: string }>
  >
> = {
  'an undone payment': async ({ ask, goat, ids }) => {
    const payment = await goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
    const [line] = payment.payout_payment_lines;
    const plan = await ask('plan_undo_payment', { payment_id: payment.id, reason: 'a slip' });
    return {
      plan,
      title: 'Approve undoing a payment',
      change: { what: 'void_payment', paymentId: payment.id, totalCents: 5_000, reason: 'a slip' },
      found: {
        payment: { id: payment.id, status: 'voided', totalCents: 5_000 },
        owed_again: [{ id: line?.accrual_id, cents: 5_000 }],
      },
    };
  },
  'a rejection': async ({ ask, goat, ids }) => {
    const [accrual] = await goat.payoutAccruals.list({ creator_id: ids.ben }).toArray();
    const input = { accrual_ids: [accrual?.id], status: 'rejected', reason: 'posted nothing' };
    return {
      plan: await ask('plan_reject_accruals', input),
      title: 'Approve rejecting what is owed',
      change: { what: 'reject_accruals', accruals: [{ id: accrual?.id, cents: 10_000 }], reason: 'posted nothing' },
      found: { accruals: [{ id: accrual?.id, creator_id: ids.ben, status: 'rejected', amount_cents: 10_000 }] },
    };
  },
  'another rate': async ({ ask, ids, structures }) => ({
    plan: await ask('plan_rate', { creator: '@ann', amount_cents: 30_000, from: '2026-01-19' }),
    title: 'Approve a change of pay',
    change: { what: 'set_rate', creatorId: ids.ann, from: '2026-01-19T00:00:00.000Z', ends: [structures.ann] },
    found: {
      creator_id: ids.ann,
      assignments: expect.arrayContaining([
        expect.objectContaining({ structure_id: structures.ann, unassigned_at: '2026-01-12T09:00:00.000Z' }),
        expect.objectContaining({ assigned_at: '2026-01-19T00:00:00.000Z', unassigned_at: null }),
      ]),
    },
  }),
  'an end of pay': async ({ ask, ids, structures }) => ({
    plan: await ask('plan_change', { stop: 'pay', creator: '@cat' }),
    title: 'Approve ending the pay of a creator',
    change: { what: 'stop_pay', creatorId: ids.cat, ends: [structures.cat] },
    found: {
      creator_id: ids.cat,
      assignments: [expect.objectContaining({ unassigned_at: '2026-01-12T09:00:00.000Z' })],
    },
  }),
  'a removal': async ({ ask, ids }) => ({
    plan: await ask('plan_change', { stop: 'creator', creator: '@ben' }),
    title: 'Approve removing a creator',
    change: { what: 'remove_creator', creatorId: ids.ben, owedCents: 10_000 },
    found: { creator_id: ids.ben, is_active: false },
  }),
  'a disabled method': async ({ ask }) => ({
    plan: await ask('plan_change', { method: 'Venmo', enabled: false }),
    title: 'Approve disabling a payout method',
    change: { what: 'switch_method', name: 'Venmo', active: false },
    found: { is_active: false },
  }),
};

describe.each(Object.entries(changes))('the log of %s', (_, prepare) => {
  it('has plan, approval, attempt, read-back and receipt, from which the change can be rebuilt', async () => {
    const audited = await startAudited();
    const { plan, change, found, title } = await prepare(audited);
    expect(await audited.commit(plan)).toMatchObject({ outcome: 'committed' });
    const lines = await audited.lines();
    expect(kinds(lines)).toEqual(['plan', 'approval', 'attempt', 'read_back', 'receipt']);
    const traces = traceChanges(lines, String(plan.plan_id));
    expect(traces).toHaveLength(1);
    const [trace] = traces;
    expect(trace?.plan.data.plan).toMatchObject({ kind: 'change', change, summary: plan.summary });
    expect(trace?.approvals.map(({ data }) => data)).toMatchObject([{ by: ['ann@example.com'], title }]);
    // The words that Ann read: whose money it is, and what is done.
    expect(String(trace?.approvals[0]?.data.shown).split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^Mock: nothing real/),
      `${title}.`,
      plan.summary,
    ]);
    expect(trace?.attempts).toMatchObject([{ data: { change } }]);
    expect(trace?.readBacks).toMatchObject([{ data: { is_done: true, found } }]);
    expect(trace?.receipts).toMatchObject([{ data: { outcome: 'committed', reason: null } }]);
  });

  it('says that nothing came of it when nobody approved, and has no more lines when it is asked for again', async () => {
    const audited = await startAudited();
    const { plan } = await prepare(audited);
    const call = (approve: () => Promise<boolean>) =>
      audited.toolset.call('commit_plan', { plan_id: plan.plan_id }, { approve });
    const nobody = await call(() => Promise.reject(new Error('nobody is there')));
    expect(getError(nobody)?.code).toBe('approval_failed');
    expect(kinds(await audited.lines())).toEqual(['plan', 'undecided']);
    await audited.commit(plan);
    expect(await audited.commit(plan)).toMatchObject({ outcome: 'already_done' });
    expect(kinds(await audited.lines())).toEqual(['plan', 'undecided', 'approval', 'attempt', 'read_back', 'receipt']);
  });

  it('stops the change that it cannot write down, and leaves it undone', async () => {
    for (const failing of ['approval', 'attempt'] as const) {
      const audited = await startAudited({ fail: ({ kind }) => kind === failing });
      const { plan } = await prepare(audited);
      const before = audited.mock.snapshot().world.tables;
      expect([failing, await audited.refusedCommit(plan)]).toMatchObject([failing, { code: 'audit_failed' }]);
      expect(audited.mock.snapshot().world.tables).toEqual(before);
    }
  });
});

describe('the log of changes', () => {
  it('holds no plan that could not be written down', async () => {
    const { refusal, ids, goat } = await startAudited({ fail: ({ kind }) => kind === 'plan' });
    const { id } = await goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
    const input = { payment_id: id, reason: 'a slip' };
    expect(await refusal('plan_undo_payment', input)).toMatchObject({ code: 'audit_failed' });
  });

  it('has a change that was approved and then refused, because something was changed in between', async () => {
    const { ask, toolset, lines, goat, ids } = await startAudited();
    const [accrual] = await goat.payoutAccruals.list({ creator_id: ids.ann }).toArray();
    const input = { accrual_ids: [accrual?.id], status: 'voided', reason: 'x' };
    const plan = await ask('plan_reject_accruals', input);
    const approve = async () => {
      await goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
      return true;
    };
    await toolset.call('commit_plan', { plan_id: plan.plan_id }, { approve });
    const all = await lines();
    expect(kinds(all)).toEqual(['plan', 'approval', 'receipt']);
    expect(all.at(-1)?.data).toMatchObject({ outcome: 'not_committed', reason: { code: 'plan_changed' } });
  });

  it('is completed by the next process when the one that made the change died before it could tell', async () => {
    let isDead = false;
    const dies = ({ kind }: AuditLine): boolean => {
      if (isDead) return true;
      isDead = kind === 'attempt';
      return false;
    };
    const audited = await startAudited({ fail: dies });
    const plan = await audited.ask('plan_change', { stop: 'creator', creator: '@ben' });
    await audited.commit(plan);
    expect(kinds(await audited.lines())).toEqual(['plan', 'approval', 'attempt']);
    isDead = false;
    expect(await audited.commit(plan)).toMatchObject({ outcome: 'already_done' });
    const all = await audited.lines();
    expect(kinds(all).slice(-2)).toEqual(['read_back', 'receipt']);
    expect(traceChanges(all, audited.ids.ben)[0]?.receipts).toMatchObject([{ data: { outcome: 'already_done' } }]);
    await audited.commit(plan);
    expect(await audited.lines()).toHaveLength(all.length);
  });

  it('finds who undid a payment by the id of the payment, and how it was made', async () => {
    const { ask, commit, toolset, lines } = await startAudited();
    const paid = await commit(await ask('plan_settlement', { creator: '@ann', method: 'Venmo' }));
    const [, paymentId = ''] = /as payment (\S+)/.exec(String((paid.payments as string[])[0])) ?? [];
    const plan = await ask('plan_undo_payment', { payment_id: paymentId, reason: 'wrong person' });
    const committed = await toolset
      .forPerson('bob@example.com')
      .call('commit_plan', { plan_id: plan.plan_id }, { approve: async () => true });
    expect(getData(committed)).toMatchObject({ outcome: 'committed' });
    const all = await lines();
    expect(tracePayment(all, paymentId)?.approvals[0]?.data.by).toEqual(['ann@example.com']);
    const [undone, ...more] = traceChanges(all, paymentId);
    expect(more).toEqual([]);
    expect(undone?.approvals[0]?.data.by).toEqual(['bob@example.com']);
    expect(undone?.receipts[0]?.data.outcome).toBe('committed');
    expect(traceChanges(all, '')).toEqual([]);
    expect(traceChanges(all, 'change-')).toEqual([]);
  });
});

it('a no that a toolset without a log met first is in the log of the next one', async () => {
  const store = memoryToolsetStore();
  const secret = new Uint8Array(32).fill(3);
  const lines: string[] = [];
  const here = await startConversation({ toolset: { store, secret }, decision: false });
  const audit = createAuditLog((text) => void lines.push(text));
  const logged = await here.tools({ store, secret, audit });
  const { plan_id } = await here.ask('plan_settlement', { creator: here.ids.ann });
  for (const toolset of [here.toolset, logged, logged])
    expect(await toolset.call('commit_plan', { plan_id })).toMatchObject({ error: { code: 'approval_denied' } });
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['refusal']);
});
