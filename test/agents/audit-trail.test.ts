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
import { secret } from './three-owed.js';
import { carryOut, getError } from './tool-result.js';

/** A conversation with a company that writes down what is approved; Ann is asked. `fails` has what cannot be written. */
async function startAudited(fails: (kind: AuditLine['kind']) => boolean = () => false, more: object = {}) {
  const texts: string[] = [];
  const audit = createAuditLog((text) => {
    if (fails((JSON.parse(text) as AuditLine).kind)) throw new Error('disk full');
    texts.push(`${text}\n`);
  });
  const approve = async () => ({ approved: true, by: 'ann@example.com' });
  const audited = await startConversation({
    toolset: { audit, approve, store: memoryToolsetStore(), secret, ...more },
  });
  const lines = async (): Promise<readonly AuditLine[]> => {
    const verdict = await verifyAuditLog(texts.join(''), { anchor: audit.head });
    if (!verdict.ok) throw new Error(verdict.why);
    return verdict.lines;
  };
  const kinds = async () => (await lines()).map(({ kind }) => kind);
  return { ...audited, texts, lines, kinds };
}
type Audited = Awaited<ReturnType<typeof startAudited>>;
type Prepared = { plan: Record<string, unknown>; change: object; found: object; title: string };

/** Every kind of change, each as a plan of its own; what the log must show of it is worked out by hand. */
const changes: Readonly<Record<string, (audited: Audited) => Promise<Prepared>>> = {
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
  it('has plan, approval, attempt, read-back and receipt, from which the change can be rebuilt; and the call to which nobody came', async () => {
    const audited = await startAudited();
    const { plan, change, found, title } = await prepare(audited);
    const { plan_id } = plan;
    const approve = () => Promise.reject(new Error('nobody is there'));
    const nobody = await audited.toolset.call('commit_plan', { plan_id }, { approve });
    expect(getError(nobody)?.code).toBe('approval_failed');
    expect(await audited.kinds()).toEqual(['plan', 'undecided']);
    expect(await audited.commit(plan)).toMatchObject({ outcome: 'committed' });
    // Asked for again, it adds no line.
    expect(await audited.commit(plan)).toMatchObject({ outcome: 'already_done' });
    expect(await audited.kinds()).toEqual(['plan', 'undecided', 'approval', 'attempt', 'read_back', 'receipt']);
    const [trace, ...more] = traceChanges(await audited.lines(), String(plan_id));
    expect(more).toEqual([]);
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

  it('stops the change that it cannot write down, and leaves it undone', async () => {
    let failing = '';
    const audited = await startAudited((kind) => kind === failing);
    const { plan } = await prepare(audited);
    const before = audited.mock.snapshot().world.tables;
    for (failing of ['approval', 'attempt']) {
      expect([failing, await audited.refusedCommit(plan)]).toMatchObject([failing, { code: 'audit_failed' }]);
      expect(audited.mock.snapshot().world.tables).toEqual(before);
    }
  });
});

describe('the log of changes', () => {
  it('holds no plan that could not be written down', async () => {
    const { refusal, ids, goat } = await startAudited((kind) => kind === 'plan');
    const { id } = await goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
    const input = { payment_id: id, reason: 'a slip' };
    expect(await refusal('plan_undo_payment', input)).toMatchObject({ code: 'audit_failed' });
  });

  it('has a change that was approved and then refused, because something was changed in between', async () => {
    const { toolset, lines, kinds, goat, ids } = await startAudited();
    const [accrual] = await goat.payoutAccruals.list({ creator_id: ids.ann }).toArray();
    const approve = async () => {
      await goat.payoutPayments.create({ creator_id: ids.ann, auto_apply_outstanding: true });
      return true;
    };
    const input = { accrual_ids: [accrual?.id], status: 'voided', reason: 'x' };
    await carryOut(toolset, 'plan_reject_accruals', input, { approve });
    expect(await kinds()).toEqual(['plan', 'approval', 'receipt']);
    const refused = { outcome: 'not_committed', reason: { code: 'plan_changed' } };
    expect((await lines()).at(-1)?.data).toMatchObject(refused);
  });

  it('is completed by the next process when the one that made the change died before it could tell', async () => {
    let isDead = false;
    const { ask, commit, kinds, lines, ids } = await startAudited((kind) => {
      if (isDead) return true;
      isDead = kind === 'attempt';
      return false;
    });
    const plan = await ask('plan_change', { stop: 'creator', creator: '@ben' });
    await commit(plan);
    const before = ['plan', 'approval', 'attempt'];
    expect(await kinds()).toEqual(before);
    isDead = false;
    for (let time = 0; time < 2; time++) expect(await commit(plan)).toMatchObject({ outcome: 'already_done' });
    expect(await kinds()).toEqual([...before, 'read_back', 'receipt']);
    expect(traceChanges(await lines(), ids.ben)[0]?.receipts).toMatchObject([{ data: { outcome: 'already_done' } }]);
  });

  it('finds who undid a payment by the id of the payment, and how it was made', async () => {
    const { ask, commit, toolset, lines } = await startAudited();
    const paid = await commit(await ask('plan_settlement', { creator: '@ann', method: 'Venmo' }));
    const [, paymentId = ''] = /as payment (\S+)/.exec(String((paid.payments as string[])[0])) ?? [];
    const { plan_id } = await ask('plan_undo_payment', { payment_id: paymentId, reason: 'wrong person' });
    await toolset.forPerson('bob@example.com').call('commit_plan', { plan_id }, { approve: async () => true });
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

describe('the log of a payment', () => {
  const settlement = { creator: '@ann', method: 'Venmo' };

  it('has plan, approval, attempt, read-back and receipt, from which the payment can be rebuilt', async () => {
    const { ask, commit, goat, ids, lines, kinds } = await startAudited();
    await commit(await ask('plan_settlement', settlement));
    expect(await kinds()).toEqual(['plan', 'approval', 'attempt', 'read_back', 'receipt']);
    const [payment] = await goat.payoutPayments.list({ creator_id: ids.ann }).toArray();
    const trace = tracePayment(await lines(), payment?.id ?? '');
    const plan = trace?.plan.data.plan as { accruals: { id: string; amountCents: number }[] };
    // The log alone gives the data that the service has.
    expect({
      creator_id: (trace?.attempts[0]?.data.body as { creator_id: string } | undefined)?.creator_id,
      total: plan.accruals.reduce((sum, { amountCents }) => sum + amountCents, 0),
      accruals: plan.accruals.map(({ id }) => id),
      method: (trace?.readBacks[0]?.data.payment as { methodName: string } | undefined)?.methodName,
      by: trace?.approvals.flatMap(({ data }) => data.by),
      outcome: trace?.receipts[0]?.data.outcome,
    }).toEqual({
      creator_id: payment?.creator_id,
      total: payment?.total_amount_cents,
      accruals: payment?.payout_payment_lines.map(({ accrual_id }) => accrual_id),
      method: payment?.method_name_snapshot,
      by: ['ann@example.com'],
      outcome: 'committed',
    });
    expect(tracePayment(await lines(), 'no such payment')).toBeNull();
  });

  it('traces each payment of a batch to the one approval, also of a call that went on with the rest', async () => {
    let by = 'ann';
    const { ask, commit, goat, lines, refuse } = await startAudited(undefined, {
      approve: async () => ({ approved: true, by }),
    });
    const plan = await ask('plan_settlement', { everyone: true });
    refuse('createPayoutPayment', 1);
    await commit(plan);
    const [early] = await goat.payoutPayments.list().toArray();
    by = 'bob';
    await commit(plan);
    const all = await lines();
    const findBy = (id = '') => String(tracePayment(all, id)?.approvals.map(({ data }) => data.by));
    const payments = await goat.payoutPayments.list().toArray();
    expect(payments.map(({ id }) => findBy(id)).sort()).toEqual(['ann', 'ann', 'ann,bob']);
    expect(findBy(early?.id)).toBe('ann');
  });

  it('holds no key and no token, also where somebody has written one into a text', async () => {
    const { mock, ask, toolset, texts, lines } = await startAudited();
    const input = { reference: 'thanks', creator: '@ann', total_cents: 5 };
    for (const written of [{ reference: `key ${mock.apiKey}` }, { note: mock.apiKey }]) {
      const refused = await toolset.call('plan_payment', { ...input, ...written });
      expect(refused).toMatchObject({ error: { code: 'invalid_input' } });
      expect(JSON.stringify(refused)).not.toContain(mock.apiKey);
    }
    const { plan_id } = await ask('plan_payment', input);
    const by = `ann ${mock.apiKey}`;
    const approval_token = await toolset.approve(await toolset.approvalRequest(String(plan_id)), { by });
    await toolset.call('commit_plan', { plan_id, approval_token });
    const text = texts.join('');
    expect(text).toContain('"outcome":"committed"');
    for (const hidden of [mock.apiKey.slice(4), approval_token.slice(5, 40)]) expect(text).not.toContain(hidden);
    expect(await lines()).toHaveLength(5);
  });

  it('stops a payment that it cannot write down, at whatever line before the payment', async () => {
    for (const failing of ['plan', 'approval', 'attempt']) {
      const limits = { perDayCents: 5_000 };
      const { toolset, paidCents } = await startAudited((kind) => kind === failing, { limits });
      const result = await toolset
        .call('plan_settlement', settlement)
        .then((planned) => (planned.ok ? toolset.call('commit_plan', { plan_id: planned.data.plan_id }) : planned));
      expect([failing, getError(result)?.code]).toEqual([failing, 'audit_failed']);
      expect(await paidCents()).toEqual({});
      expect((await toolset.limitsLeft()).left.perDayCents?.left).toBe(5_000);
    }
  });

  it('and hides no receipt that it cannot write down', async () => {
    for (const failing of ['read_back', 'receipt']) {
      const { ask, commit, paidCents } = await startAudited((kind) => kind === failing);
      for (const [tool, input] of [
        ['plan_settlement', settlement],
        ['plan_payment', { creator: '@ann', reference: 'bonus', total_cents: 5 }],
        ['plan_change', { creator: '@ann', notes: 'posts on Mondays' }],
      ] as const) {
        // It is made, and the call says that the log does not have it.
        expect(await commit(await ask(tool, input))).toMatchObject({
          outcome: 'committed',
          warnings: [expect.stringContaining('The audit log could not be written and lacks this outcome')],
        });
      }
      expect(await paidCents()).toEqual({ ann: 5_005 });
    }
  });
});

it('a no that a toolset without a log met first is in the log of the next one', async () => {
  const store = memoryToolsetStore();
  const lines: string[] = [];
  const here = await startConversation({ toolset: { store, secret }, decision: false });
  const audit = createAuditLog((text) => void lines.push(text));
  const logged = await here.tools({ store, secret, audit });
  const { plan_id } = await here.ask('plan_settlement', { creator: here.ids.ann });
  for (const toolset of [here.toolset, logged, logged])
    expect(await toolset.call('commit_plan', { plan_id })).toMatchObject({ error: { code: 'approval_denied' } });
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['refusal']);
});
